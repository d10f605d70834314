import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../src/report/index.ts'
import type { Example } from './examples.ts'
import type { ExportFormat } from './protocol.ts'
import { say } from './texts.ts'

interface Props {
  readonly language: Language
  readonly examples: readonly Example[]
  readonly name: string
  readonly onExample: (example: Example) => void
  readonly onFile: (file: File) => void
  readonly onSave: (format: ExportFormat) => void
}

const formats: readonly ExportFormat[] = ['json', 'csv', 'sarif']

/** Where documents come from and where results go. */
export function Toolbar({ language, examples, name, onExample, onFile, onSave }: Props) {
  const isOver = useDropping(onFile)
  const text = (code: Parameters<typeof say>[0]) => say(code, language)
  return (
    <header class="top">
      <span class="brand">{text('brand')}</span>
      <span class="file">{name}</span>
      <span class="quiet small local">{text('local')}</span>
      <span class="space" />
      <label class="open">
        {text('open')}
        <input
          type="file"
          accept=".md,.markdown,.html,.htm,.txt,text/*"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file !== undefined) onFile(file)
            currentTarget.value = ''
          }}
        />
      </label>
      <select
        aria-label={text('examples')}
        value=""
        onChange={({ currentTarget }) => {
          const example = examples.find((one) => one.name === currentTarget.value)
          if (example !== undefined) onExample(example)
          currentTarget.value = ''
        }}
      >
        <option value="">{text('chooseExample')}</option>
        {examples.map((example) => (
          <option key={example.name} value={example.name}>
            {example.name}
          </option>
        ))}
      </select>
      <span class="saves">
        <span class="quiet small">{text('download')}</span>
        {formats.map((format) => (
          <button type="button" key={format} onClick={() => onSave(format)}>
            {format.toUpperCase()}
          </button>
        ))}
      </span>
      {isOver && <div class="dropping">{text('drop')}</div>}
    </header>
  )
}

/** Takes a file dropped anywhere on the page; true while one is held over it. */
function useDropping(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? []
      setOver(false)
      if (file === undefined) return
      event.preventDefault()
      onFile(file)
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}
