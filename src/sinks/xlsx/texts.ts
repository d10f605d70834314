import type { Language } from '../../report/index.ts'
import { fillText, type Message, type MessageArgs } from '../../schema/index.ts'

/** What the working paper says beside what the report says. */
const texts = {
  summary: { zh: '概要', en: 'Summary' },
  figures: { zh: '数据', en: 'Figures' },
  workings: { zh: '算式', en: 'Workings' },
  checks: { zh: '检查', en: 'Checks' },
  findings: { zh: '发现', en: 'Findings' },
  document: { zh: '文件', en: 'Document' },
  form: { zh: '表号', en: 'Form' },
  title: { zh: '表名', en: 'Title' },
  facts: { zh: '基本信息', en: 'About the form' },
  errors: { zh: '错误', en: 'Errors' },
  warnings: { zh: '警告', en: 'Warnings' },
  remarks: { zh: '提示', en: 'Remarks' },
  unknowns: { zh: '无法判断', en: 'Unknown' },
  held: { zh: '符合', en: 'Passed' },
  differing: { zh: '复算不一致', en: 'Recalculated otherwise' },
  label: { zh: '项目', en: 'Item' },
  text: { zh: '表中所载', en: 'As printed' },
  number: { zh: '数值', en: 'Number' },
  half: { zh: '末位之半（±）', en: 'Half of the last place (±)' },
  low: { zh: '下限', en: 'Low' },
  high: { zh: '上限', en: 'High' },
  cutLow: { zh: '截尾下限', en: 'Low if cut off' },
  cutHigh: { zh: '截尾上限', en: 'High if cut off' },
  line: { zh: '行', en: 'Line' },
  character: { zh: '字符', en: 'Character' },
  cell: { zh: '单元格', en: 'Cell' },
  cellAt: { zh: '表 {table} 行 {row} 列 {column}', en: 'table {table}, row {row}, column {column}' },
  path: { zh: '标签路径', en: 'Label path' },
  number0: { zh: '序号', en: 'No.' },
  role: { zh: '角色', en: 'Role' },
  stated: { zh: '表中数', en: 'stated' },
  operand: { zh: '第 {n} 项', en: 'operand {n}' },
  check: { zh: '检查', en: 'Check' },
  name: { zh: '名称', en: 'Name' },
  owner: { zh: '所在', en: 'Of' },
  formula: { zh: '关系', en: 'Relation' },
  computedLow: { zh: '复算下限', en: 'Recalculated low' },
  computedHigh: { zh: '复算上限', en: 'Recalculated high' },
  live: { zh: '复算结论', en: 'Recalculated' },
  said: { zh: 'ziping 结论', en: 'ziping says' },
  agree: { zh: '是否一致', en: 'Agree' },
  severity: { zh: '级别', en: 'Severity' },
  message: { zh: '说明', en: 'Message' },
  explanations: { zh: '可能的原因', en: 'What may explain it' },
  place: { zh: '位置（行:字符）', en: 'Place (line:character)' },
  pass: { zh: '符合', en: 'pass' },
  fail: { zh: '不符', en: 'fail' },
  unknown: { zh: '无法判断', en: 'unknown' },
  noArithmetic: { zh: '非算式', en: 'no arithmetic' },
  yes: { zh: '一致', en: 'yes' },
  no: { zh: '不一致', en: 'no' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  guide1: {
    zh: '每个印出的数代表四舍五入后等于它的所有数：数值 ± 末位之半。“数据”表改动数值，“算式”与“检查”随之复算。',
    en: 'A printed figure stands for every number that rounds to it: number ± half of its last place. Change a number on Figures, and Workings and Checks follow.',
  },
  guide2: {
    zh: '两段区间相交为符合；表中数按截尾理解才相交的也为符合；缺数或分母可能为 0 的无法判断。',
    en: 'A relation holds where the two intervals meet, also where they meet only with the stated figure cut off; it is unknown where a figure is missing or a denominator may be 0.',
  },
  guide3: {
    zh: '颜色：红为不符或错误，黄为警告或无法判断，绿为符合。文字与颜色含义相同。',
    en: 'Colours: red for a failure or error, amber for a warning or unknown, green for a pass. The words say the same.',
  },
  font: { zh: 'Noto Sans CJK SC', en: 'Noto Sans CJK SC' },
} as const satisfies Record<string, Message>

export type PaperText = keyof typeof texts

export function word(code: PaperText, language: Language, args: MessageArgs = {}): string {
  return fillText(texts[code], args, language)
}
