import type { ComponentChildren } from 'preact'
import type { DashboardData, Group } from '../../src/dashboard/index.ts'
import type { Language } from '../../src/report/index.ts'
import { Bars, Columns, type Mark, type Part } from './bars.tsx'
import { type Choice, type Choices, isChosen } from './choices.ts'
import { RateCloud } from './cloud.tsx'
import { binLabel, type Distribution, distributions, labelOf, percent, signs, standings } from './labels.ts'
import { countText, say, type TextCode } from './texts.ts'

interface Props {
  readonly data: DashboardData
  readonly choices: Choices
  readonly language: Language
  readonly dark: boolean
  readonly onChoose: (choice: Choice) => void
}

const MOST = 8
const MOST_CHECKS = 12

export function Charts({ data, choices, language, dark, onChoose }: Props) {
  const marks = marksOf(data, choices, language, onChoose)
  const chart = (title: TextCode, note: TextCode | null, content: ComponentChildren, wide = false) => (
    <Chart title={say(title, language)} note={note === null ? '' : say(note, language)} wide={wide}>
      {content}
    </Chart>
  )
  const bars = (list: readonly Mark[], most?: number, full?: number) => (
    <Bars marks={list} most={most} full={full} language={language} />
  )
  return (
    <div class="charts">
      {chart('years', 'reportsNote', <Columns marks={marks.years} />)}
      {chart('families', 'reportsNote', bars(marks.families))}
      {chart(
        'scatter',
        'scatterNote',
        <div class="scatter">
          <RateCloud
            rows={data.reports}
            choices={choices}
            language={language}
            dark={dark}
            onArea={(value) => onChoose({ by: 'area', value })}
          />
          <div class="zones">{bars(marks.zones)}</div>
        </div>,
        true,
      )}
      {chart('rates', 'ratesNote', <Columns marks={marks.rates} />)}
      {chart('scores', 'scoresNote', <Columns marks={marks.scores} />)}
      {chart('checks', 'checksNote', <div class="checks">{bars(marks.checks, MOST_CHECKS, 1)}</div>, true)}
      {chart('byBody', 'byBodyNote', bars(marks.bodies, MOST))}
      {chart('byDepartment', 'reportsNote', bars(marks.departments, MOST))}
      {chart('unmapped', 'unmappedNote', bars(marks.unmapped))}
      {chart('doubtful', 'doubtfulNote', bars(marks.doubtful))}
    </div>
  )
}

interface ChartProps {
  readonly title: string
  readonly note: string
  readonly wide: boolean
  readonly children: ComponentChildren
}

function Chart({ title, note, wide, children }: ChartProps) {
  return (
    <section class={wide ? 'chart wide' : 'chart'}>
      <h2>{title}</h2>
      <p class="small quiet">{note}</p>
      {children}
    </section>
  )
}

function marksOf(data: DashboardData, choices: Choices, language: Language, onChoose: Props['onChoose']) {
  const mark = (choice: Choice, parts: readonly Part[], figure: string, words = ''): Mark => {
    const label = labelOf(choice, data, language)
    return {
      id: String(choice.value),
      label,
      words: words === '' ? say('countOf', language, { label, count: figure }) : `${label}: ${words}`,
      parts,
      figure,
      chosen: isChosen(choices, choice),
      onChoose: () => onChoose(choice),
    }
  }
  const text = (count: number) => count.toLocaleString(language)
  const byReports = (choice: Choice, group: Group) =>
    mark(choice, standingParts(group), text(group.error + group.warning + group.clean))
  const byBin = (by: keyof typeof distributions) => {
    const of = distributions[by]
    return data[of].map(({ reports, from }, value) => ({
      ...mark({ by, value }, [{ kind: 'plain', size: reports }], text(reports)),
      label: binLabel(of, data[of], value, language),
      tick: tickOf(of, from ?? 0),
    }))
  }
  return {
    years: data.years.map((group) => ({
      ...byReports({ by: 'year', value: group.key }, group),
      tick: group.key ?? say('noYear', language),
    })),
    families: data.families.map((group) => byReports({ by: 'family', value: group.key ?? '' }, group)),
    departments: data.departments.map((group) => byReports({ by: 'department', value: group.key }, group)),
    bodies: data.bodies
      .filter(({ errors, warnings }) => errors + warnings > 0)
      .map(({ key, errors, warnings }) => {
        const words = [countText('error', errors, language), countText('warning', warnings, language)]
        const parts = [
          { kind: 'error', size: errors },
          { kind: 'warning', size: warnings },
        ] as const
        return mark({ by: 'body', value: key }, parts, text(errors + warnings), words.join(', '))
      }),
    checks: data.checks
      .filter(({ failed }) => failed > 0)
      .map(({ id, title, failed, judged, severity }) => ({
        ...mark(
          { by: 'check', value: id },
          [{ kind: severity === 'info' ? 'plain' : severity, size: failed / judged }],
          percent(failed / judged),
          say('failedOf', language, { failed, judged }),
        ),
        label: (
          <>
            <code>{id}</code> {title?.[language]} <small>{say('failedOf', language, { failed, judged })}</small>
          </>
        ),
      })),
    zones: data.zones
      .filter(({ reports }) => reports > 0)
      .map(({ zone, reports }) => {
        const kind = zone === 'agrees' ? 'plain' : zone === 'unjudged' ? 'held' : 'error'
        const made = mark({ by: 'zone', value: zone }, [{ kind, size: reports }], text(reports))
        return { ...made, label: <Signed sign={kind === 'error' ? '×' : '•'} kind={kind} label={made.label} /> }
      }),
    rates: byBin('rateBin'),
    scores: byBin('scoreBin'),
    unmapped: byBin('unmappedBin'),
    doubtful: byBin('doubtfulBin'),
  }
}

interface SignedProps {
  readonly sign: string
  readonly kind: Part['kind']
  readonly label: ComponentChildren
}

/** With the sign that its points have in the cloud. */
function Signed({ sign, kind, label }: SignedProps) {
  return (
    <>
      <b class={`sign ${kind}`} aria-hidden="true">
        {sign}
      </b>
      {label}
    </>
  )
}

/** The few places of an axis that are named: others would stand in each other's way. */
function tickOf(of: Distribution, from: number): string {
  if (of === 'rates') return Math.round(from * 100) % 20 === 0 && from <= 1 ? percent(from) : ''
  if (of !== 'scores' || from === 60 || from % 10 !== 0) return ''
  return from === 0 ? '<60' : String(from)
}

function standingParts(group: Group): readonly Part[] {
  return standings.map((standing) => ({ kind: signs[standing], size: group[standing] }))
}
