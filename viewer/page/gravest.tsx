import type { Language, PageFinding, PageForm, PageRepair } from '../../src/report/index.ts'
import { causeText } from './cause.ts'
import { Icon } from './icon.tsx'
import { say } from './texts.ts'

interface Props {
  readonly form: PageForm
  readonly findings: readonly PageFinding[]
  readonly language: Language
  readonly open: string | null
  readonly onChoose: (finding: PageFinding) => void
}

/** The gravest findings as cards: printed against computed, the sum, the likely cause. */
export function Gravest({ form, findings, language, open, onChoose }: Props) {
  const [repair] = form.repairs
  const heading =
    findings.length === 1 ? say('gravestOne', language) : say('gravest', language, { count: findings.length })
  return (
    <div class="gravest">
      <h2>{heading}</h2>
      <ol class="cards">
        {findings.map((finding, i) => (
          <li
            key={finding.fingerprint}
            class={`card ${finding.standing}${finding.fingerprint === open ? ' open' : ''}`}
          >
            <button type="button" onClick={() => onChoose(finding)}>
              <Card finding={finding} number={i + 1} language={language} />
            </button>
          </li>
        ))}
      </ol>
      {repair?.sets[0] !== undefined && findings.length > 1 && (
        <p class="together">
          <b>{say('together', language)}</b> {togetherText(repair, language)}
        </p>
      )}
    </div>
  )
}

function togetherText({ sets }: PageRepair, language: Language): string {
  const count = sets[0]?.length ?? 0
  return count < 2 ? say('togetherOne', language) : say('togetherMany', language, { count })
}

function Card({
  finding,
  number,
  language,
}: {
  readonly finding: PageFinding
  readonly number: number
  readonly language: Language
}) {
  const words = finding.words[language]
  const cause = causeText(finding, language)
  const isSum = finding.stated !== null && finding.expected !== ''
  return (
    <>
      <span class="head">
        <Icon standing={finding.standing} />
        <span class="number">{number}</span>
        <span class="title">{words.title}</span>
        <span class="id">{finding.check}</span>
      </span>
      {words.owner !== '' && (
        <span class="owner" lang="zh-Hans">
          {words.owner}
        </span>
      )}
      {isSum && (
        <span class="against">
          <span class="figure printed">
            <small>{say('printed', language)}</small>
            <b class="amount">{finding.stated}</b>
          </span>
          <span class="unequal" aria-hidden="true">
            ≠
          </span>
          <span class="figure computed">
            <small>{say('computed', language)}</small>
            <b class="amount">{finding.expected}</b>
          </span>
        </span>
      )}
      <span class="message">{words.message}</span>
      {cause !== '' && (
        <span class="cause">
          <small>{say('cause', language)}</small>
          {cause}
        </span>
      )}
    </>
  )
}
