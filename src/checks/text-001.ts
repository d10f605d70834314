import { defineCheck } from './define.ts'
import { changesIn } from './prose/changes.ts'
import { equationsIn } from './prose/equations.ts'
import { passagesOf } from './prose/passages.ts'
import { productsIn } from './prose/products.ts'
import { sharesIn } from './prose/shares.ts'
import { sumsIn } from './prose/sums.ts'

/** Sums that a text does itself: written out with signs, or told as a total and its parts, a rate and a count, a share, a change. */
export default defineCheck({
  id: 'TEXT-001',
  title: { zh: '文字中的计算', en: 'Sums in the text' },
  severity: 'warning',
  formula: 'a sum, product, share or growth rate stated in a text holds',
  source: '–',
  why: 'Achievements are told in prose; a reader who trusts the table should be able to trust the text.',
  notAnError: [
    'Groups that overlap or leave something over: 其中女干部…，少数民族干部….',
    'Lists that end in 等, and figures said to be about so much.',
    'A share of something else than the figure before it: 回收190份，满意率98%.',
    'Bounds and targets that the text repeats.',
  ],
  history: ['0.1.0: added.'],
  message: {
    zh: '“{claim}”：{working} = {expected}，文中为 {stated}',
    en: '“{claim}”: {working} = {expected}; the text says {stated}',
  },
  relations: (record) =>
    passagesOf(record).flatMap((passage) => [
      ...equationsIn(passage),
      ...sumsIn(passage),
      ...productsIn(passage),
      ...sharesIn(passage),
      ...changesIn(passage),
    ]),
  examples: {
    pass: [
      { goals: [{ actual: '按照每天工作8小时，每月工作21天计算，每人每年共2016小时。' }] },
      { goals: [{ actual: '发放问卷200份，回收190份，回收率95%，满意率98%。' }] },
      { goals: [{ actual: '全年举办活动50场，其中线上20场，线下30场。' }] },
    ],
    fail: [
      { goals: [{ actual: '按照每天工作8小时，每月工作21天计算，每人每年共2160小时。' }] },
      { goals: [{ actual: '全年举办活动50场，其中线上20场，线下25场。' }] },
      { goals: [{ actual: '服务人数由80人增加到100人，增长20%。' }] },
      { goals: [{ actual: '发放补助：每人500元×120人=7万元。' }] },
    ],
    unknown: [],
  },
})
