import { Brand, ThemeButton } from './brand.tsx'
import type { Place } from './place.ts'
import type { Action, State } from './state.ts'
import { say } from './texts.ts'

interface Props {
  readonly places: readonly Place[]
  readonly state: State
  readonly dispatch: (action: Action) => void
  readonly embedded: boolean
  readonly onDownload: () => void
}

/** Which document and form is shown, and what the reader can set. */
export function TopBar({ places, embedded, state, dispatch, onDownload }: Props) {
  const { language, form, decisions } = state
  const text = (code: Parameters<typeof say>[0], args = {}) => say(code, language, args)
  const made = decisions.findings.length + decisions.values.length
  const name = places[form]?.document.name ?? ''
  return (
    <header class="top">
      {!embedded && <Brand language={language} />}
      {places.length < 2 ? (
        !embedded && (
          <span class="file" title={name}>
            {name.split(/[/\\]/).at(-1)}
          </span>
        )
      ) : (
        <FormPicker places={places} state={state} dispatch={dispatch} />
      )}
      <span class="space" />
      {made > 0 && (
        <button type="button" class="main" onClick={onDownload} title={text('decisionsHint')}>
          {text('download')} <span class="count">{made}</span>
        </button>
      )}
      <button type="button" onClick={() => dispatch({ type: 'language' })} title={text('languageName')}>
        {text('language')}
      </button>
      <ThemeButton language={language} onPress={() => dispatch({ type: 'theme' })} />
      <button
        type="button"
        class="round"
        onClick={() => dispatch({ type: 'help' })}
        aria-label={text('help')}
        title={text('help')}
      >
        ?
      </button>
    </header>
  )
}

function FormPicker({ places, state: { form, language }, dispatch }: Omit<Props, 'onDownload' | 'embedded'>) {
  return (
    <span class="picker">
      <button
        type="button"
        class="round"
        disabled={form === 0}
        onClick={() => dispatch({ type: 'turn', by: -1 })}
        aria-label={say('previous', language)}
      >
        ‹
      </button>
      <select
        aria-label={say('forms', language)}
        value={String(form)}
        onChange={(event) => dispatch({ type: 'form', form: Number(event.currentTarget.value) })}
      >
        {places.map(({ document, form: one }, i) => (
          <option key={`${one.id} ${document.name}`} value={String(i)}>
            {`${i + 1}. ${optionText(places, i, language)}`}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="round"
        disabled={form === places.length - 1}
        onClick={() => dispatch({ type: 'turn', by: 1 })}
        aria-label={say('next', language)}
      >
        ›
      </button>
      <span class="quiet">{say('formOf', language, { number: form + 1, count: places.length })}</span>
    </span>
  )
}

/** Errors first: they are what one looks for in a long list. */
function optionText(places: readonly Place[], i: number, language: State['language']): string {
  const place = places[i]
  if (place === undefined) return ''
  const errors = place.form.findings.filter(({ standing }) => standing === 'error').length
  const [body = ''] = place.form.facts[language]
  const file =
    new Set(places.map(({ document }) => document.name)).size > 1
      ? `${place.document.name.split(/[/\\]/).at(-1)} · `
      : ''
  return `${errors > 0 ? `✕${errors}  ` : ''}${file}${place.form.title[language]} · ${body}`
}
