import { describe, expect, it } from 'vitest'
import { defineForm, FormFileError, faultLine, readForms } from '../../src/forms/index.ts'

const good = 'family: mine\nname: 我的绩效表\n'

/** Each case: a file, and the start of every line that is said about it. */
const faulty: [title: string, text: string, lines: string[]][] = [
  ['an empty file', '', ['f:1:1: the file holds no form definition.']],
  ['a file of comments', '# nothing yet\n', ['f:1:1: the file holds no form definition.']],
  ['a text alone', 'hello', ['f:1:1: expected a form definition (keys such as family, name, labels), got “hello”.']],
  [
    'no family and no name',
    'titles: [甲绩效表]\n',
    ['f:1:1: the key family is missing', 'f:1:1: the key name is missing'],
  ],
  ['a name of the wrong kind', 'family: mine\nname: [甲]\n', ['f:2:7: name: expected "…", got […].']],
  ['a name in one language', 'family: mine\nname: { zh: 甲 }\n', ['f:2:7: name: the key en is missing']],
  ['a family in Chinese', 'family: 甲\nname: 甲\n', ['f:1:9: family: “甲” cannot be a name; use lower-case letters']],
  [
    'a family that is a number',
    'family: 2023\nname: 甲\n',
    ['f:1:9: family: expected text, got 2023; put it in quotes.'],
  ],
  ['a key misspelt', `${good}label: {}\n`, ['f:3:1: label: there is no key “label”; use labels.']],
  ['a key unheard of', `${good}colour: red\n`, ['f:3:1: colour: there is no key “colour”; use family, name, titles,']],
  [
    'a role misspelt',
    `${good}labels:\n  amounts:\n    executed: [支出]\n`,
    ['f:4:3: labels.amounts: labels have no role “amounts”; use amount.'],
  ],
  [
    'a field misspelt',
    `${good}labels:\n  amount:\n    excuted: [支出]\n    other: [结余]\n`,
    ['f:5:5: labels.amount.excuted: amount has no field “excuted”; use executed.'],
  ],
  [
    'several faults at once',
    `${good}bareAmount: budget\nlabels:\n  head:\n    project:\n      - 工程名称\n      - 12\n      - ''\n`,
    [
      'f:3:13: bareAmount: cannot be “budget”; use approvedBudget, adjustedBudget.',
      'f:8:9: labels.head.project[1]: expected text, got 12; put it in quotes.',
      'f:9:9: labels.head.project[2]: is empty; fill it in or leave it out.',
    ],
  ],
  ['an empty list', `${good}labels:\n  head:\n    project: []\n`, ['f:5:14: labels.head.project: the list is empty']],
  [
    'a role without fields',
    `${good}labels:\n  head: 项目\n`,
    ['f:4:9: labels.head: expected { field: [label, …] }, got “项目”.'],
  ],
  ['a label that can be empty', `${good}titles: ['{甲|}']\n`, ['f:3:10: titles[0]: “{甲|}” can be empty']],
  ['an open brace', `${good}titles: ['{甲|乙']\n`, ['f:3:10: titles[0]: the braces of “{甲|乙” do not close']],
  ['braces in braces', `${good}titles: ['{甲|{乙|丙}}丁']\n`, ['f:3:10: titles[0]: the braces of']],
  [
    'too many labels',
    `${good}titles: ['${'{甲|乙|丙|丁|戊|己|庚|辛|壬|癸}'.repeat(5)}']\n`,
    ['f:3:10: titles[0]: “{甲|乙|丙|丁|戊|己|庚|辛|壬|癸}'],
  ],
  [
    'a label with two fields',
    `${good}labels:\n  amount:\n    executed: 支出\n    adjustedBudget: ['{支出|预算}']\n`,
    ['f:6:22: labels.amount.adjustedBudget[0]: “支出” already stands for executed in amount'],
  ],
  [
    'an unknown mark',
    `${good}marks: [amount.exec]\n`,
    ['f:3:9: marks[0]: “amount.exec” is no role.field; use amount.'],
  ],
  [
    'a section without fields',
    `${good}sections:\n  - section: money\n`,
    ['f:4:14: sections[0].section: cannot be “money”; use head,', 'f:4:5: sections[0].fields: expected […], got null.'],
  ],
  [
    'a pattern without quotes',
    `${good}titles:\n  - {甲|乙}表\n`,
    ["f:4:10: not valid YAML: put a text that begins with { in quotes, as in '{…'."],
  ],
  [
    'an open ending without quotes',
    `${good}titles:\n  - *表\n`,
    ['f:4:5: not valid YAML: put a text that begins with * in quotes'],
  ],
  ['JSON cut short', '{"family": "mine",', ['f:1:19: not valid YAML or JSON: ']],
  [
    'aliases of aliases',
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n`,
    ['f:1:1: not valid YAML or JSON: Excessive alias count'],
  ],
  ['a key twice', `${good}name: 乙\n`, ['f:3:1: not valid YAML or JSON: Map keys must be unique']],
  [
    'a family twice',
    `- family: a\n  name: 甲\n- family: a\n  name: 乙\n`,
    ['f:3:11: [1].family: there is a family a already'],
  ],
  ['a family that ziping has', 'family: project\nname: 甲\n', ['f:1:9: family: there is a family project already']],
]

describe('a file of form definitions', () => {
  it.each(faulty)('with %s is refused with line and key', async (_, text, lines) => {
    const said = await faultsOf(text)
    expect(said.map((line, i) => line.slice(0, lines[i]?.length))).toEqual(lines)
  })

  it('says it in Chinese as well', async () => {
    expect(await faultsOf('family: mine\n', 'zh')).toEqual(['f:1:1: 缺少键 name，请补上。'])
  })

  it('may hold one definition, a list of them, YAML or JSON', async () => {
    const families = async (text: string) => (await readForms(text)).map(({ family }) => family)
    expect(await families(good)).toEqual(['mine'])
    expect(await families('- { family: a, name: 甲 }\n- { family: b, name: 乙 }\n')).toEqual(['a', 'b'])
    expect(await families('\ufeff{\r\n\t"family": "a",\r\n\t"name": "甲"\r\n}')).toEqual(['a'])
  })
})

describe('a definition', () => {
  it('needs no more than a family and a name', () => {
    expect(defineForm({ family: 'mine', name: '我的绩效表' })).toEqual({
      family: 'mine',
      name: { zh: '我的绩效表', en: '我的绩效表' },
      titles: ['我的绩效表'],
      notTitles: [],
      marks: [],
      notMarks: [],
      words: [],
      absent: [],
      sections: [],
      bareAmount: 'adjustedBudget',
      labels: {},
    })
  })

  it('may leave keys without labels', async () => {
    const [form] = await readForms(`${good}labels:\n  head:\n  amount:\n    executed:\n`)
    expect(form?.labels).toEqual({ head: {}, amount: {} })
  })

  it('takes labels as they are printed', () => {
    const { labels } = defineForm({
      family: 'mine',
      name: '我的绩效表',
      labels: { amount: { executed: '三、累计 支出数（万元）：', other: ['滚存结余（C=A-B）', '*结存'] } },
    })
    expect(labels).toEqual({
      amount: { executed: ['累计支出数', '累计支出数万元'], remark: ['滚存结余', '滚存结余C=A-', '*结存'] },
    })
  })

  it('is told by those of its labels that ziping does not know', () => {
    const form = defineForm({
      family: 'mine',
      name: '我的绩效表',
      labels: { head: { project: ['项目名称', '{工程|课题}名称'] }, indicator: { other: '佐证' } },
    })
    expect(form.words).toEqual(['工程名称', '课题名称'])
    expect(form.sections).toEqual([
      { section: 'head', fields: ['project'] },
      { section: 'indicators', fields: ['other'] },
    ])
  })

  it('in code is refused with the names of the keys', () => {
    const wrong = { family: 'mine', name: '甲', labels: { amount: { spent: ['支出'] } } }
    expect(() => defineForm(wrong)).toThrow(
      /^mine: labels\.amount\.spent: amount has no field “spent”; use approvedBudget, /,
    )
    expect(() => defineForm(JSON.parse('null'))).toThrow('expected a form definition')
  })
})

async function faultsOf(text: string, language: 'zh' | 'en' = 'en'): Promise<string[]> {
  const error = await readForms(text, { source: 'f', taken: ['project'] }).catch((thrown: unknown) => thrown)
  if (!(error instanceof FormFileError)) throw new Error(`expected a FormFileError, got ${String(error)}`)
  return error.faults.map((fault) => faultLine(error.source, fault, language))
}
