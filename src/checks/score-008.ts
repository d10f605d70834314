import { bound, compare, decimal, norm, printedValue } from '../relations/index.ts'
import { fold } from '../values/index.ts'
import { defineCheck } from './define.ts'

/** Grades by their first character, with the scores from and below which they are given. */
const GRADES = [
  { grade: '优', from: '90', below: null },
  { grade: '良', from: '80', below: '90' },
  { grade: '中', from: '60', below: '80' },
  { grade: '差', from: '0', below: '60' },
] as const

/** 优 from 90, 良 from 80, 中 from 60, 差 below. Limits are exact; the score is a figure. */
export default defineCheck({
  id: 'SCORE-008',
  title: { zh: '等级', en: 'Grade' },
  severity: 'warning',
  formula: '优 >= 90, 良 >= 80, 中 >= 60, 差 < 60',
  source: '项目支出绩效评价管理办法（财预〔2020〕10号），等级',
  why: 'The grade is what is published and compared.',
  notAnError: ['Grades of other scales, such as 合格.', 'A form that prints no grade or no total score.'],
  history: ['0.1.0: added.'],
  message: {
    zh: '等级“{grade}”要求总得分{sign} {working}，表中 {stated}',
    en: 'Grade “{grade}” asks for a total score {sign} {working}; the form prints {stated}',
  },
  relations: ({ grade }, form) => {
    const [printed] = form.figures('/totalScore')
    const text = fold(grade ?? '')
    const band = text.length > 4 ? undefined : GRADES.find((known) => text.startsWith(known.grade))
    if (printed === undefined || band === undefined) return []
    const details = { args: { grade: text }, also: ['/grade'], truncation: false }
    const isAbove = band.below !== null && compare(printedValue(printed), decimal(band.from)) >= 0
    return [
      isAbove
        ? bound('/totalScore', '<', [norm(band.below)], details)
        : bound('/totalScore', '>=', [norm(band.from)], details),
    ]
  },
  examples: {
    pass: [
      { totalScore: '97.6', grade: '优' },
      { totalScore: '80', grade: '良' },
      { totalScore: '58', grade: '差' },
    ],
    fail: [
      { totalScore: '89.6', grade: '优' },
      { totalScore: '95', grade: '良' },
    ],
    unknown: [],
  },
})
