import type { FormTrace } from '../../src/match/index.ts'
import type { Language } from '../../src/report/index.ts'
import { say } from './texts.ts'

interface Props {
  readonly traces: readonly FormTrace[]
  readonly language: Language
  readonly onRow: (span: readonly [number, number]) => void
}

/** The row matchers at work: who claimed a row, what the others bid for it. */
export function Rows({ traces, language, onRow }: Props) {
  const text = (code: Parameters<typeof say>[0]) => say(code, language)
  if (traces.length === 0) return <p class="quiet hint">{text('noRows')}</p>
  return (
    <div class="rows">
      <p class="quiet small hint">{text('rowsHint')}</p>
      {traces.map(({ family, title, rows }, i) => (
        <table key={`${i} ${family}`}>
          <caption>
            {`${i + 1}. ${title} `}
            <code>{family}</code>
          </caption>
          <thead>
            <tr>
              <th scope="col">{text('row')}</th>
              <th scope="col">{text('text')}</th>
              <th scope="col">{text('claimed')}</th>
              <th scope="col">{text('others')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ table, row, texts, span, claimed, others }) => (
              <tr key={`${table} ${row}`}>
                <td class="place">{`${table}:${row}`}</td>
                <td>
                  <button type="button" class="link" onClick={() => onRow(span)} lang="zh-Hans">
                    {texts.map((one) => one.slice(0, 14)).join(' │ ') || '—'}
                  </button>
                </td>
                <td>
                  <Bid name={claimed.matcher} score={claimed.score} />
                </td>
                <td class="quiet">
                  {others.map(({ matcher, score }) => (
                    <Bid key={`${matcher} ${score}`} name={matcher} score={score} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

function Bid({ name, score }: { readonly name: string; readonly score: number }) {
  return (
    <span class="bid">
      {name} <b>{score.toFixed(1)}</b>
    </span>
  )
}
