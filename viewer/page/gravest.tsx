import type { Language, PageFinding, PageForm, PageRepair } from '../../src/report/index.ts'
import { causeText, wantedText } from './cause.ts'
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
  const wrong = wrongAtLeast(form.repairs)
  const heading =
    findings.length === 1 ? say('gravestOne', language) : say('gravest', language, { count: findings.length })
  return (
    <div class="gravest">
      <h2>{heading}</h2>
      <ol class="cards">
        {findings.map((finding) => (
          <li
            key={finding.fingerprint}
            class={`card ${finding.standing}${finding.fingerprint === open ? ' open' : ''}`}
          >
            <button type="button" onClick={() => onChoose(finding)}>
              <Card finding={finding} number={form.findings.indexOf(finding) + 1} language={language} />
            </button>
          </li>
        ))}
      </ol>
      {wrong > 0 && findings.length > 1 && (
        <p class="together">
          <b>{say('together', language)}</b>{' '}
          {wrong === 1 ? say('togetherOne', language) : say('togetherMany', language, { count: wrong })}
        </p>
      )}
    </div>
  )
}

/** The fewest figures that must be wrong, over all groups of figures that contradict each other. */
function wrongAtLeast(repairs: readonly PageRepair[]): number {
  return repairs.reduce((sum, { sets }) => sum + (sets[0]?.length ?? 0), 0)
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
            {finding.sign === '=' ? '≠' : ''}
          </span>
          <span class="figure computed">
            <small>{say('computed', language)}</small>
            <b class="amount">{wantedText(finding)}</b>
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
