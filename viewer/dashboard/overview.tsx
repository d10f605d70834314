import type { DashboardData } from '../../src/dashboard/index.ts'
import type { Language } from '../../src/report/index.ts'
import { Icon } from '../page/icon.tsx'
import { type Choice, type Choices, isChosen } from './choices.ts'
import { signs, standings } from './labels.ts'
import { say } from './texts.ts'

interface Props {
  readonly data: DashboardData
  readonly choices: Choices
  readonly language: Language
  readonly onChoose: (choice: Choice) => void
}

/** What the archive holds and how its reports stand. */
export function Overview({ data, choices, language, onChoose }: Props) {
  const { totals, reports } = data
  const { reports: count, error } = totals
  return (
    <section class="overview">
      <div>
        <h1>{say(error === 0 ? 'headlineNone' : 'headline', language, { count, error })}</h1>
        <p class="facts">
          {factsOf(data, language).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <div class="outcomes">
        <div class="bar" aria-hidden="true">
          {standings.map(
            (standing) =>
              totals[standing] > 0 && (
                <span key={standing} class={signs[standing]} style={{ flexGrow: totals[standing] }} />
              ),
          )}
        </div>
        <div class="standings">
          {standings.map((standing) => (
            <button
              type="button"
              key={standing}
              class="standing"
              aria-pressed={isChosen(choices, { by: 'standing', value: standing })}
              onClick={() => onChoose({ by: 'standing', value: standing })}
            >
              <Icon standing={signs[standing]} /> {say(standing, language)}{' '}
              <b>{totals[standing].toLocaleString(language)}</b>
            </button>
          ))}
        </div>
        <p class="small quiet">
          {reports.length < count ? say('first', language, { count, held: reports.length }) : say('hint', language)}
        </p>
      </div>
    </section>
  )
}

function factsOf({ totals, years }: DashboardData, language: Language): string[] {
  const named = years.flatMap(({ key }) => (key === null ? [] : [key]))
  const [from] = named
  const to = named.at(-1)
  return [
    say('inputs', language, { count: totals.inputs }),
    ...(totals.without > 0 ? [say('without', language, { count: totals.without })] : []),
    say('departments', language, { count: totals.departments }),
    say('bodies', language, { count: totals.bodies }),
    ...(from === undefined || to === undefined
      ? []
      : [from === to ? from : say('spanOfYears', language, { from, to })]),
  ]
}
