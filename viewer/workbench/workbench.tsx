import { useEffect, useRef, useState } from 'preact/hooks'
import type { Language, PageCell } from '../../src/report/index.ts'
import { App } from '../page/app.tsx'
import { download } from '../page/download.ts'
import type { Client } from './client.ts'
import { Definition } from './definition.tsx'
import { Editor, selectSpan } from './editor.tsx'
import type { Example } from './examples.ts'
import type { ExportFormat, Reading } from './protocol.ts'
import { Rows } from './rows.tsx'
import { say } from './texts.ts'
import { Toolbar } from './toolbar.tsx'

interface Props {
  readonly client: Client
  readonly examples: readonly Example[]
  readonly language: Language
}

/** A document as it is worked on: its bytes as long as nobody has typed, so that the result names the file's own hash. */
interface Sheet {
  readonly name: string
  readonly text: string
  readonly bytes: Uint8Array | null
}

const PAUSE = 250
const tabs = ['source', 'rows', 'definition'] as const

/** Source on the left, its report on the right; the one follows the other as one types. */
export function Workbench({ client, examples, language: first }: Props) {
  const [start = { name: 'document.md', source: '' }] = examples
  const [language, setLanguage] = useState(first)
  const [sheet, setSheet] = useState<Sheet>({ name: start.name, text: start.source, bytes: null })
  const [definition, setDefinition] = useState('')
  const [tab, setTab] = useState<(typeof tabs)[number]>('source')
  const [reading, setReading] = useState<Reading | null>(null)
  const [failure, setFailure] = useState('')
  const editor = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const timer = setTimeout(
      () => {
        const source = sheet.bytes ?? sheet.text
        client.read({ name: sheet.name, source, definition }).then(
          (made) => {
            setReading(made)
            setFailure('')
            // The decoder has the last word on what a file says.
            if (sheet.bytes !== null && sheet.text === '') setSheet({ ...sheet, text: made.document.source })
          },
          (error: Error) => setFailure(error.message),
        )
      },
      reading === null || sheet.bytes !== null ? 0 : PAUSE,
    )
    return () => clearTimeout(timer)
  }, [sheet.name, sheet.bytes, sheet.bytes === null ? sheet.text : '', definition])

  const openFile = async (file: File) => {
    setSheet({ name: file.name, text: '', bytes: new Uint8Array(await file.arrayBuffer()) })
    setTab('source')
  }
  const show = ({ span }: Pick<PageCell, 'span'>) => {
    if (editor.current !== null && reading !== null) selectSpan(editor.current, reading.document.source, span)
  }
  const save = async (format: ExportFormat) => {
    const stem = sheet.name.replace(/\.[^.]*$/, '') || 'document'
    download(`${stem}.${format}`, await client.export({ format, language }), types[format])
  }
  return (
    <div class="workbench">
      <Toolbar
        language={language}
        examples={examples}
        name={sheet.name}
        onExample={({ name, source }) => setSheet({ name, text: source, bytes: null })}
        onFile={openFile}
        onSave={save}
      />
      <section class="desk">
        <div class="tabs" role="tablist">
          {tabs.map((name) => (
            <button type="button" key={name} role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>
              {say(name, language)}
            </button>
          ))}
          <span class="quiet small took">{reading !== null && say('took', language, { took: reading.took })}</span>
        </div>
        {failure !== '' && <p class="bad">{say('failed', language, { detail: failure })}</p>}
        <Editor
          field={editor}
          hidden={tab !== 'source'}
          language={language}
          text={sheet.text}
          onText={(text) => setSheet({ name: sheet.name, text, bytes: null })}
        />
        {tab === 'definition' && (
          <Definition
            language={language}
            text={definition}
            faults={reading?.faults ?? []}
            onText={setDefinition}
            onDraft={async () => setDefinition(await client.draft({ name: sheet.name, source: sheet.text, language }))}
          />
        )}
        {tab === 'rows' && (
          <Rows
            traces={reading?.traces ?? []}
            language={language}
            onRow={(span) => {
              setTab('source')
              show({ span })
            }}
          />
        )}
      </section>
      <section class="live">
        {reading !== null && (
          <App documents={[reading.document]} language={language} embedded onLanguage={setLanguage} onCell={show} />
        )}
      </section>
    </div>
  )
}

const types: Readonly<Record<ExportFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  sarif: 'application/sarif+json',
}
