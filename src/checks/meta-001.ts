import { type Claim, claim } from '../relations/index.ts'
import type { Report } from '../schema/index.ts'
import { readDate, readFiscalYear } from '../values/index.ts'
import { defineCheck } from './define.ts'

/** The fiscal year against the years in title, date and goals. */
export default defineCheck({
  id: 'META-001',
  title: { zh: '年度一致', en: 'One fiscal year' },
  severity: 'warning',
  formula: 'years in title, date and goals agree with fiscalYear',
  source: '–',
  why: 'A form copied from last year often keeps a year that no longer fits.',
  notAnError: [
    'A form filled in during its year or within the two years after; a target form also in the year before.',
    'Years in a goal beside the year of the form: plans, anniversaries, comparisons.',
  ],
  history: ['0.1.0: added.'],
  message: { zh: '年度为 {year}，此处为 {found}', en: 'The fiscal year is {year}; here it says {found}' },
  relations: (record) => {
    const { fiscalYear, title, contact, goals } = record
    if (fiscalYear === null) return []
    const inTitle = title === null ? null : readFiscalYear(title)
    const date = contact.date === null ? null : readDate(contact.date)
    return [
      ...(inTitle === null ? [] : [agreement('/title', inTitle, fiscalYear, inTitle === fiscalYear)]),
      ...(date === null
        ? []
        : [agreement('/contact/date', date.year, fiscalYear, fitsDate(date.year, fiscalYear, record))]),
      ...goals.flatMap(({ expected, actual }, i) => [
        ...inText(`/goals/${i}/expected`, expected, fiscalYear),
        ...inText(`/goals/${i}/actual`, actual, fiscalYear),
      ]),
    ]
  },
  examples: {
    pass: [
      { fiscalYear: '2031', title: '2031年度项目支出绩效自评表', date: '2032年3月18日' },
      { fiscalYear: '2031', goals: [{ expected: '2031年完成保鲜库主体，2033年全部投产。' }] },
    ],
    fail: [
      { fiscalYear: '2031', date: '2030年11月2日', funds: [{ executed: '30.00' }] },
      { fiscalYear: '2031', goals: [{ expected: '2029年完成保鲜库主体。' }] },
    ],
    unknown: [],
  },
})

function agreement(at: string, found: number, year: number, holds: boolean): Claim {
  return claim([at, '/fiscalYear'], holds, { args: { year: String(year), found: String(found) } })
}

/** Results are written during the year or after it, targets already before it. */
function fitsDate(dated: number, year: number, { funds, indicators }: Report): boolean {
  const hasResults = funds.some(({ executed }) => executed !== null) || indicators.some(({ actual }) => actual !== null)
  return dated >= (hasResults ? year : year - 1) && dated <= year + 2
}

/** Sentences that open with a year, where none names the year of the form. */
function inText(at: string, text: string | null, year: number): Claim[] {
  const opening = [...(text ?? '').matchAll(/(?:^|[。；;\n])\s{0,2}(20\d{2})年度?(?![-—~至初起以])/g)].map(
    ([, found]) => Number(found),
  )
  const [first] = opening
  if (text === null || first === undefined) return []
  const mentions = text.includes(String(year))
  return [agreement(at, mentions ? year : first, year, mentions)]
}
