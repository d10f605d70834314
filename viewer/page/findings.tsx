import type { PageFinding, PageForm, Standing } from '../../src/report/index.ts'
import { FindingDetail } from './finding.tsx'
import { Icon } from './icon.tsx'
import { type Action, type State, visibleFindings } from './state.ts'
import { countOf } from './summary.tsx'
import { say } from './texts.ts'

interface Props {
  readonly form: PageForm
  readonly state: State
  readonly dispatch: (action: Action) => void
}

const order: readonly Standing[] = ['error', 'warning', 'unknown', 'remark', 'suppressed', 'held']

export function Findings({ form, state, dispatch }: Props) {
  const { language, standings, finding: open, printing } = state
  const counts = countOf(form)
  const visible = visibleFindings(form, state)
  return (
    <>
      <fieldset class="filter">
        <legend>{say('filter', language)}</legend>
        {order
          .filter((standing) => counts[standing] > 0)
          .map((standing) => (
            <button
              type="button"
              key={standing}
              class={`toggle ${standing}`}
              aria-pressed={standings.has(standing)}
              onClick={() => dispatch({ type: 'filter', standing })}
            >
              <Icon standing={standing} /> {say(standing, language)} <b>{counts[standing]}</b>
            </button>
          ))}
      </fieldset>
      {visible.length === 0 && (
        <p class="quiet empty">
          {form.findings.every(({ standing }) => standing === 'held')
            ? say('allHold', language, { count: counts.held })
            : say('nothing', language)}
        </p>
      )}
      <ol class="findings">
        {visible.map((finding) => {
          const isOpen = finding.fingerprint === open || (printing && finding.standing === 'error')
          const said = state.decisions.findings.some(({ fingerprint }) => fingerprint === finding.fingerprint)
          return (
            <li
              key={finding.fingerprint}
              class={`finding ${finding.standing}${isOpen ? ' open' : ''}`}
              data-finding={finding.fingerprint}
            >
              <button
                type="button"
                class="line"
                aria-expanded={isOpen}
                onClick={() => dispatch({ type: 'finding', fingerprint: isOpen ? null : finding.fingerprint })}
              >
                <Line finding={finding} number={form.findings.indexOf(finding) + 1} state={state} said={said} />
              </button>
              {isOpen && (
                <FindingDetail
                  finding={finding}
                  form={form}
                  language={language}
                  decisions={state.decisions}
                  onDecisions={(decisions) => dispatch({ type: 'decisions', decisions })}
                  onValue={(at) => dispatch({ type: 'value', at })}
                />
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

interface LineProps {
  readonly finding: PageFinding
  readonly number: number
  readonly state: State
  readonly said: boolean
}

function Line({ finding, number, state: { language }, said }: LineProps) {
  const { title, owner, message } = finding.words[language]
  return (
    <>
      <Icon standing={finding.standing} />
      <span class="what">
        <span class="head">
          <span class="number">{number}</span>
          <span class="title">{title}</span>
          <span class="visually-hidden">{say(`one.${finding.standing}`, language)}</span>
          <span class="id">{finding.check}</span>
          {said && <span class="said-mark">✓</span>}
        </span>
        {owner !== '' && (
          <span class="owner" lang="zh-Hans">
            {owner}
          </span>
        )}
        <span class="message">{message}</span>
      </span>
    </>
  )
}
