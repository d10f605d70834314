import type { Decisions } from '../../src/findings/index.ts'
import type { Language, PageFinding, PageForm } from '../../src/report/index.ts'
import { causeText, wantedText } from './cause.ts'
import { DecideFinding } from './decide.tsx'
import { decideFinding, decisionOn } from './decisions.ts'
import { Formula } from './formula.tsx'
import { NumberLine } from './number-line.tsx'
import { RepairNote } from './repair-note.tsx'
import { say } from './texts.ts'

interface Props {
  readonly finding: PageFinding
  readonly form: PageForm
  readonly language: Language
  readonly decisions: Decisions
  readonly onDecisions: (decisions: Decisions) => void
  readonly onValue: (at: string) => void
}

/** A finding opened: the sum, the number line, the cause, the repair, the rule, and a person's word on it. */
export function FindingDetail({ finding, form, language, decisions, onDecisions, onValue }: Props) {
  const { line, stated, standing, missing } = finding
  const words = finding.words[language]
  const [best, ...others] = words.explanations
  const cause = causeText(finding, language)
  const text = (code: Parameters<typeof say>[0]) => say(code, language)
  return (
    <div class="detail">
      <Formula finding={finding} language={language} onValue={onValue} />
      {line !== null && stated !== null && finding.expected !== '' && (
        <NumberLine line={line} printed={stated} computed={wantedText(finding)} language={language} />
      )}
      {words.figures.length > 0 && <Figures finding={finding} language={language} />}
      {missing.length > 0 && (
        <p>
          <b>{text('missing')}</b>{' '}
          {missing.map((at) => (
            <code key={at}>{at}</code>
          ))}
        </p>
      )}
      {cause !== '' && (
        <p class="cause">
          <b class="heading">{text('cause')}</b>
          {cause}
          {best !== undefined && <small>{best.chance}</small>}
          {others.map(({ text: other, chance }) => (
            <small key={other}>{`${other} (${chance})`}</small>
          ))}
        </p>
      )}
      {standing === 'error' && <RepairNote finding={finding} form={form} language={language} onValue={onValue} />}
      {words.notes.map((note) => (
        <p key={note} class="quiet">
          {note}
        </p>
      ))}
      <p class="rule">
        <b>{text('rule')}</b> <code>{finding.formula}</code>
        <small>{finding.source}</small>
      </p>
      {standing !== 'held' && (
        <DecideFinding
          language={language}
          said={decisionOn(finding, decisions)}
          onDecide={(said) => onDecisions(decideFinding(decisions, finding, said))}
        />
      )}
    </div>
  )
}

/** Figures and the numbers they stand for, aligned. */
function Figures({ finding, language }: Pick<Props, 'finding' | 'language'>) {
  return (
    <table class="figures">
      <caption>{say('figures', language)}</caption>
      <tbody>
        {finding.words[language].figures.map(({ role, owner, label, text, interval }) => (
          <tr key={`${role} ${owner} ${label} ${text}`} class={role}>
            <th scope="row" lang="zh-Hans">
              {[owner, label].filter((part) => part !== '').join(' ')}
            </th>
            <td>{text}</td>
            <td>{interval}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
