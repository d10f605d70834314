import type { PageCell, PageForm, PageValue } from '../../src/report/index.ts'
import { DecideValue } from './decide.tsx'
import { decideValue, wordOn } from './decisions.ts'
import { LOW } from './doubt.ts'
import type { Action, State } from './state.ts'
import { reasonText, say } from './texts.ts'

interface Props {
  readonly value: PageValue
  readonly form: PageForm
  readonly source: string
  readonly state: State
  readonly dispatch: (action: Action) => void
}

/** Where a value stands in the source, how it was read and how sure that is. */
export function ValueDetail({ value, form, source, state, dispatch }: Props) {
  const { language, decisions } = state
  const { owner, field, raw, absent, how, confidence, reasons, cells, at } = value
  const text = (code: Parameters<typeof say>[0], args = {}) => say(code, language, args)
  return (
    <section class="value-detail" aria-label={text('value')}>
      <header>
        <h3 lang="zh-Hans">{[owner[language], field[language]].filter((part) => part !== '').join(' · ')}</h3>
        <button
          type="button"
          class="round"
          onClick={() => dispatch({ type: 'value', at: null })}
          aria-label={text('close')}
        >
          ×
        </button>
      </header>
      <dl class="evidence">
        <dt>{text('raw')}</dt>
        <dd lang="zh-Hans" class="raw">
          {raw === '' ? text('blank') : raw}
        </dd>
        {absent !== null && (
          <>
            <dt>{text('notes')}</dt>
            <dd>{text(`absent.${absent}`)}</dd>
          </>
        )}
        <dt>{text('confidence')}</dt>
        <dd>
          <Meter confidence={confidence} /> {confidence.toFixed(2)}{' '}
          {confidence < LOW && <b class="low-mark">{text('low')}</b>}
        </dd>
        <dt>{text('how')}</dt>
        <dd>{text(`how.${how}`)}</dd>
        <dt>{text('reasons')}</dt>
        <dd>
          <ul>
            {reasons.map(({ code, why }) => (
              <li key={code}>{why === null ? reasonText(code, language) : why[language]}</li>
            ))}
          </ul>
        </dd>
        <dt>{text('pointer')}</dt>
        <dd>
          <code>{at}</code>
        </dd>
      </dl>
      {cells.slice(0, 3).map((cell) => (
        <figure key={cell.span[0]} class="excerpt">
          <figcaption>
            {text('sourceLine', { line: cell.line })}
            {cell.page !== null && ` · ${text('page', { page: cell.page })}`}
          </figcaption>
          <Excerpt source={source} cell={cell} />
        </figure>
      ))}
      <DecideValue
        language={language}
        said={wordOn(value, form.key, decisions)}
        onDecide={(said) => dispatch({ type: 'decisions', decisions: decideValue(decisions, value, form.key, said) })}
      />
    </section>
  )
}

function Meter({ confidence }: { readonly confidence: number }) {
  return (
    <span class={`meter${confidence < LOW ? ' low' : ''}`} aria-hidden="true">
      <span class="filled" style={{ width: `${Math.round(confidence * 100)}%` }} />
    </span>
  )
}

const AROUND = 60
const MOST = 400

/** The source around a cell; lines of HTML documents can be very long. */
function Excerpt({ source, cell: { span } }: { readonly source: string; readonly cell: PageCell }) {
  const [start, end] = span
  const lineStart = source.lastIndexOf('\n', start - 1) + 1
  const from = Math.max(lineStart, start - AROUND)
  const shown = Math.min(end, start + MOST)
  const lineEnd = source.indexOf('\n', shown)
  const to = Math.min(lineEnd < 0 ? source.length : lineEnd, shown + AROUND)
  return (
    <code class="source">
      {from > lineStart && '…'}
      {source.slice(from, start)}
      <mark>{source.slice(start, shown)}</mark>
      {shown < end && '…'}
      {source.slice(shown, to)}
    </code>
  )
}
