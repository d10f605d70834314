import type { Language, PageFinding, PageForm } from '../../src/report/index.ts'
import { say } from './texts.ts'

interface Props {
  readonly finding: PageFinding
  readonly form: PageForm
  readonly language: Language
  readonly onValue: (at: string) => void
}

const SHOWN = 3

/** The smallest sets of figures that must be wrong, where the finding is among what they repair. */
export function RepairNote({ finding, form, language, onValue }: Props) {
  const mine = new Set([...finding.at, ...finding.operands.map(({ at }) => at)])
  const repair = form.repairs.find(({ sets }) => sets.some((set) => set.some(({ at }) => mine.has(at))))
  if (repair === undefined) return null
  const { proof, sets } = repair
  return (
    <div class="repair">
      <b class="heading">{say('repair', language)}</b>
      <p>{proof[language]}</p>
      {sets.length > SHOWN && <p class="quiet">{say('repairSets', language, { count: sets.length })}</p>}
      <ul>
        {sets.slice(0, SHOWN).map((set) => (
          <li key={set.map(({ at }) => at).join(' ')}>
            {set.map(({ at, name, text }) => (
              <button type="button" key={at} class="link" onClick={() => onValue(at)}>
                <span lang="zh-Hans">{name[language]}</span> <b>{text}</b>
              </button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}
