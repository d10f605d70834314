import type { FormLayout, Language, PageForm, PageValue } from '../../src/report/index.ts'
import { Cell } from './cell.tsx'
import { columnShares } from './columns.ts'
import { isDoubtful } from './doubt.ts'
import { type Badge, badgesOf, type CellMark, marksOf } from './marks.ts'
import type { Action, State } from './state.ts'
import { say } from './texts.ts'

interface Props {
  readonly form: PageForm
  readonly state: State
  readonly dispatch: (action: Action) => void
}

/** What the cells of a form have to know of it. */
export interface SheetInfo {
  readonly values: ReadonlyMap<string, PageValue>
  readonly badges: ReadonlyMap<string, readonly Badge[]>
  readonly marks: ReadonlyMap<string, CellMark>
  /** Text of the form that the open finding quotes or states. */
  readonly quoted: readonly string[]
  readonly value: string | null
  readonly language: Language
  readonly printing: boolean
  readonly dispatch: (action: Action) => void
}

/** The form as printed: the lines above it, its tables, the lines below. */
export function Sheet({ form, state, dispatch }: Props) {
  const { language, printing } = state
  const finding = form.findings.find(({ fingerprint }) => fingerprint === state.finding) ?? null
  const info: SheetInfo = {
    values: new Map(form.values.map((value) => [value.at, value])),
    badges: badgesOf(form),
    marks: marksOf(finding, language),
    quoted: finding === null ? [] : [finding.said, finding.stated ?? ''].filter((text) => text !== ''),
    value: state.value,
    language,
    printing,
    dispatch,
  }
  return (
    <section class="sheet" aria-label={say('form', language)}>
      <Legend language={language} form={form} />
      {form.layout === null ? (
        <p class="quiet">{say('noLayout', language)}</p>
      ) : (
        <div class="paper" lang="zh-Hans">
          <Outside layout={form.layout} where="above" info={info} />
          <Parts layout={form.layout} info={info} />
          <Outside layout={form.layout} where="between" info={info} />
          <Outside layout={form.layout} where="below" info={info} />
        </div>
      )}
    </section>
  )
}

function Parts({ layout: { parts }, info }: { readonly layout: FormLayout; readonly info: SheetInfo }) {
  return (
    <>
      {parts.map(({ table, rows, columns, joined }) => (
        <div class="part" key={table}>
          {joined !== null && (
            <p class="join" lang={info.language === 'zh' ? 'zh-Hans' : 'en'}>
              {`${say('joined', info.language)} · ${say(`join.${joined}`, info.language)}`}
            </p>
          )}
          <div class="scroll">
            <table class="form">
              <colgroup>
                {columnShares(rows, columns).map((share, column) => (
                  // Columns have no name of their own but their place.
                  <col key={`${table} ${String(column)}`} style={{ width: `${share}%` }} />
                ))}
              </colgroup>
              <tbody>
                {rows.map((row, r) => (
                  <tr key={`${table} ${r}`}>
                    {row.map((cell) => (
                      <Cell key={cell.column} cell={cell} info={info} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      ))}
    </>
  )
}

interface OutsideProps {
  readonly layout: FormLayout
  readonly where: FormLayout['outside'][number]['where']
  readonly info: SheetInfo
}

function Outside({ layout, where, info }: OutsideProps) {
  const lines = layout.outside.filter((line) => line.where === where)
  return (
    <>
      {lines.map(({ text, at, span }) => (
        <button
          type="button"
          key={span[0]}
          class={`outside${at.includes('/title') ? ' title' : ''}${at.includes(info.value ?? '?') ? ' chosen' : ''}`}
          data-at={at.join(' ')}
          onClick={() => info.dispatch({ type: 'value', at: at[0] ?? null })}
        >
          {text}
        </button>
      ))}
    </>
  )
}

function Legend({ language, form }: { readonly language: Language; readonly form: PageForm }) {
  const cells = form.layout?.parts.flatMap(({ rows }) => rows.flat()) ?? []
  const isLow = form.values.some(isDoubtful)
  return (
    <div class="legend">
      <h2>{say('form', language)}</h2>
      <span class="key label">{say('legendLabel', language)}</span>
      <span class="key value">{say('legendValue', language)}</span>
      {cells.some(({ kind }) => kind === 'unmapped') && (
        <span class="key unmapped">{say('legendUnmapped', language)}</span>
      )}
      {isLow && <span class="key low">{say('legendLow', language)}</span>}
    </div>
  )
}
