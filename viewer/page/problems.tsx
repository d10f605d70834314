import type { Language, PageDocument } from '../../src/report/index.ts'
import { say } from './texts.ts'

/** What went wrong while reading a document, shut unless it kept the document from being read. */
export function Problems({ document, language }: { readonly document: PageDocument; readonly language: Language }) {
  const { problems, forms, name, converter, isReadInFull } = document
  const all = [...problems, ...forms.flatMap((form) => form.problems)]
  const remarks = forms.flatMap((form) => form.remarks[language])
  if (all.length === 0 && remarks.length === 0) return null
  return (
    <details class="problems" open={!isReadInFull}>
      <summary>
        {say('problems', language)} <b>{all.length}</b> <span class="quiet">{name.split(/[/\\]/).at(-1)}</span>
      </summary>
      {converter !== null && <p class="quiet">{converter[language]}</p>}
      <ul>
        {all.map(({ severity, message, lines }) => (
          <li key={message.en} class={severity}>
            {message[language]}{' '}
            {lines.length > 0 && (
              <span class="quiet">{say('sourceLine', language, { line: lines.slice(0, 6).join(', ') })}</span>
            )}
          </li>
        ))}
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </details>
  )
}
