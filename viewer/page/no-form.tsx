import type { Language, PageDocument } from '../../src/report/index.ts'
import { say } from './texts.ts'

/** Said of documents without a form: nothing is wrong, there is only nothing to show. */
export function NoForm({
  documents,
  language,
}: {
  readonly documents: readonly PageDocument[]
  readonly language: Language
}) {
  const ignored = documents.reduce((sum, { ignoredTables }) => sum + ignoredTables, 0)
  return (
    <main class="no-form">
      <h1>{say('noForm', language)}</h1>
      {documents.map(({ name }) => (
        <p key={name} class="quiet">
          {name}
        </p>
      ))}
      {ignored > 0 && <p>{say('ignored', language, { count: ignored })}</p>}
    </main>
  )
}
