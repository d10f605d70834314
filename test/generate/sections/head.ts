import { headLabels, otherPairs } from '../bank/labels.ts'
import {
  drawBody,
  drawLandline,
  drawMobile,
  drawPerson,
  drawProject,
  drawProjectCode,
  withBodyCode,
} from '../bank/words.ts'
import { type Cell, type Draft, label, otherCell, type Section, single, stacked, textCell, valueCell } from '../form.ts'
import type { Family } from '../page.ts'

/** A label and the cell of its value. */
export type Pair = readonly [label: Cell, value: Cell]

/** Head rows of one or more pairs each. */
export function pairRows(rows: readonly (readonly Pair[])[]): Section {
  return stacked(rows.map((pairs) => single(pairs.flat())))
}

export type HeadField =
  | 'department'
  | 'implementingUnit'
  | 'project'
  | 'projectCode'
  | 'phone'
  | 'leaderAndPhone'
  | 'central'
  | 'other'
  | 'year'
  | 'preparedBy'

/** Draws one pair of the head and sets its field. */
export function headPair(draft: Draft, field: HeadField, family: Family, colon: boolean): Pair {
  const { random, record } = draft
  const tag = (text: string) => label(draft, colon ? text + draft.style.colon : text)
  switch (field) {
    case 'department': {
      const body = drawBody(random)
      const printed = random.chance(0.15) ? withBodyCode(random, body) : body
      return [tag(random.pick(headLabels.department[family])), textCell(record, 'department', printed)]
    }
    case 'implementingUnit':
      return [
        tag(random.pick(headLabels.unit)),
        textCell(record, 'implementingUnit', random.chance(0.04) ? '' : drawBody(random)),
      ]
    case 'project':
      return projectPair(
        draft,
        tag(random.pick(family === 'transfer' ? headLabels.transferProject : headLabels.project)),
      )
    case 'projectCode':
      return [tag(random.pick(headLabels.projectCode)), textCell(record, 'projectCode', drawProjectCode(random))]
    case 'phone':
      return [
        tag(random.pick(headLabels.phone)),
        textCell(record.contact, 'phone', random.chance(0.5) ? drawMobile(random) : drawLandline(random)),
      ]
    case 'preparedBy':
      return [tag(random.pick(headLabels.preparedBy)), textCell(record.contact, 'preparedBy', drawPerson(random))]
    case 'leaderAndPhone': {
      const phone = drawMobile(random)
      const name = '项目负责人及电话'
      const cell = otherCell(record, name, `${drawPerson(random)}${random.pick(['', ' ', '，'])}${phone}`, 1)
      record.contact.phone = phone
      return [tag(name), { ...cell, targets: [...cell.targets, [record.contact, 'phone']] }]
    }
    case 'central':
      return [
        tag('中央主管部门'),
        otherCell(record, '中央主管部门', random.pick(['农业农村部', '国家林业和草原局', '民政部', '水利部']), 1),
      ]
    case 'year':
      record.fiscalYear = draft.year
      return [
        tag(random.pick(headLabels.year)),
        valueCell(random.pick([`${draft.year}`, `${draft.year}年`, `${draft.year}年度`]), [[record, 'fiscalYear']], {
          grow: 1,
        }),
      ]
    case 'other': {
      const [name, answers] = random.pick(
        otherPairs.filter(([text]) => !record.others.some((entry) => entry.label === text)),
      )
      return [tag(name), otherCell(record, name, random.pick(answers), 1)]
    }
  }
}

/** A project's name, now and then with its code in front. */
function projectPair(draft: Draft, tag: Cell): Pair {
  const { random, record } = draft
  const name = drawProject(random, draft.year)
  if (!random.chance(0.12)) return [tag, textCell(record, 'project', name)]
  const code = drawProjectCode(random)
  record.project = name
  record.projectCode = code
  return [
    tag,
    valueCell(
      `${code}-${name}`,
      [
        [record, 'project'],
        [record, 'projectCode'],
      ],
      { grow: 1 },
    ),
  ]
}

/** The score of the whole form printed in its head. */
export function totalScorePair(draft: Draft, points: string): Pair {
  draft.record.totalScore = Number(points)
  return [
    label(draft, draft.random.pick(headLabels.totalScore)),
    valueCell(points, [[draft.record, 'totalScore']], { grow: 1, figure: true }),
  ]
}

/** The grade that follows from the score. */
export function gradePair(draft: Draft): Pair {
  const score = draft.record.totalScore ?? 100
  const grade = score >= 90 ? '优' : score >= 80 ? '良' : score >= 60 ? '中' : '差'
  return [label(draft, draft.random.pick(headLabels.grade)), textCell(draft.record, 'grade', grade)]
}
