import type { Language } from '../../src/report/index.ts'
import type { Reading } from './protocol.ts'
import { say } from './texts.ts'

interface Props {
  readonly language: Language
  readonly text: string
  readonly faults: Reading['faults']
  readonly onText: (text: string) => void
  readonly onDraft: () => void
}

/** A form definition of one's own, tried on the document at once. */
export function Definition({ language, text, faults, onText, onDraft }: Props) {
  return (
    <>
      <p class="quiet small hint">
        {say('definitionHint', language)}{' '}
        <button type="button" onClick={onDraft}>
          {say('draft', language)}
        </button>
      </p>
      {faults.length > 0 && (
        <div class="faults" role="status">
          <b>{say('faults', language)}</b>
          <ul>
            {faults.map((fault) => (
              <li key={fault.en}>{fault[language]}</li>
            ))}
          </ul>
        </div>
      )}
      <textarea
        class="editor"
        value={text}
        spellcheck={false}
        aria-label={say('definition', language)}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </>
  )
}
