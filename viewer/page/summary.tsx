import type { Language, PageDocument, PageFinding, PageForm, Standing } from '../../src/report/index.ts'
import { Gravest } from './gravest.tsx'
import { Icon } from './icon.tsx'
import { say } from './texts.ts'

interface Props {
  readonly document: PageDocument
  readonly form: PageForm
  readonly language: Language
  readonly open: string | null
  readonly onChoose: (finding: PageFinding) => void
}

/** What a reader should know first: which form, how many faults, the gravest of them with their causes. */
export function Summary({ document, form, language, open, onChoose }: Props) {
  const counts = countOf(form)
  const failed = form.findings.filter(({ standing }) => standing === 'error' || standing === 'warning')
  return (
    <section class="summary" aria-label={verdictOf(counts, language)}>
      <div class="verdict">
        <h1 lang="zh-Hans">{form.title[language]}</h1>
        <Facts facts={form.facts[language]} />
        <p class={`headline ${counts.error > 0 ? 'bad' : counts.warning > 0 ? 'doubt' : 'good'}`}>
          {verdictOf(counts, language)}
        </p>
        {counts.error > 0 && counts.warning > 0 && (
          <p class="quiet">
            {say(counts.warning === 1 ? 'andOneWarning' : 'andWarnings', language, { count: counts.warning })}
          </p>
        )}
        <Bar counts={counts} language={language} />
        <p class="quiet small">{form.coverage[language]}</p>
        {!document.isReadInFull && <p class="bad small">{say('unread', language)}</p>}
      </div>
      {failed.length > 0 && (
        <Gravest form={form} findings={gravestOf(failed)} language={language} open={open} onChoose={onChoose} />
      )}
    </section>
  )
}

const MOST = 3

/** The first ones, of different kinds where there are: three sums that fail alike tell less than three faults. */
function gravestOf(failed: readonly PageFinding[]): readonly PageFinding[] {
  const [first] = failed
  const alike = failed.filter(({ standing }) => standing === first?.standing)
  const kinds = alike.filter(({ check }, i) => alike.findIndex((other) => other.check === check) === i)
  const chosen = [...new Set([...kinds, ...alike, ...failed])].slice(0, MOST)
  return failed.filter((finding) => chosen.includes(finding))
}

type Counts = Readonly<Record<Standing, number>>

export function countOf({ findings }: PageForm): Counts {
  const count = (standing: Standing) => findings.filter((one) => one.standing === standing).length
  return {
    error: count('error'),
    warning: count('warning'),
    unknown: count('unknown'),
    remark: count('remark'),
    suppressed: count('suppressed'),
    held: count('held'),
  }
}

function verdictOf({ error, warning }: Counts, language: Language): string {
  if (error === 1) return say('verdictOneError', language)
  if (error > 1) return say('verdictErrors', language, { count: error })
  if (warning === 1) return say('verdictOneWarning', language)
  return warning > 0 ? say('verdictWarnings', language, { count: warning }) : say('verdictClean', language)
}

function Facts({ facts }: { readonly facts: readonly string[] }) {
  return (
    <p class="facts" lang="zh-Hans">
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  )
}

const shown: readonly Standing[] = ['error', 'warning', 'unknown', 'remark', 'held']

/** How all checks came out, to scale, with the numbers beside it. */
function Bar({ counts, language }: { readonly counts: Counts; readonly language: Language }) {
  const there = shown.filter((standing) => counts[standing] > 0)
  return (
    <div class="outcomes">
      <div class="bar" aria-hidden="true">
        {there.map((standing) => (
          <span key={standing} class={standing} style={{ flexGrow: counts[standing] }} />
        ))}
      </div>
      <ul class="counts">
        {there.map((standing) => (
          <li key={standing}>
            <Icon standing={standing} /> {say(standing, language)} <b>{counts[standing]}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
