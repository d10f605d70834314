import type { Language } from '../../src/report/index.ts'

/** A text of the dashboard in one language, `{name}` replaced; counts are set with separators. */
export function say(code: TextCode, language: Language, args: Readonly<Record<string, string | number>> = {}): string {
  return texts[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name]
    return typeof value === 'number' ? value.toLocaleString(language) : (value ?? whole)
  })
}

/** A number of findings with its unit. */
export function countText(of: 'error' | 'warning', count: number, language: Language): string {
  return say(count === 1 ? `one.${of}` : `many.${of}`, language, { count })
}

const texts = {
  claim: { zh: '绩效自评概览', en: 'Self-evaluations at a glance' },
  headline: { zh: '{count} 张表里，{error} 张数字对不上', en: 'In {error} of {count} reports figures disagree' },
  headlineNone: { zh: '{count} 张表，数字都对得上', en: '{count} reports, no figures that disagree' },
  empty: { zh: '仓库里还没有绩效表。', en: 'The warehouse holds no reports yet.' },
  inputs: { zh: '{count} 份文件', en: '{count} files' },
  without: { zh: '{count} 份没有绩效表', en: '{count} without a report' },
  departments: { zh: '{count} 个部门', en: '{count} departments' },
  bodies: { zh: '{count} 个单位', en: '{count} bodies' },
  spanOfYears: { zh: '{from}–{to} 年', en: '{from}–{to}' },
  hint: { zh: '点任意一条，即列出对应的表。', en: 'Choose any mark to list its reports.' },

  error: { zh: '有错误', en: 'With errors' },
  warning: { zh: '只有警告', en: 'Warnings only' },
  clean: { zh: '没有发现', en: 'Clean' },

  years: { zh: '按年度', en: 'By year' },
  families: { zh: '按表式', en: 'By form' },
  byDepartment: { zh: '表最多的部门', en: 'Departments with most reports' },
  byBody: { zh: '发现最多的单位', en: 'Bodies with most findings' },
  byBodyNote: { zh: '错误和警告的处数', en: 'Errors and warnings, counted one by one' },
  reportsNote: { zh: '张数', en: 'Number of reports' },
  scatter: { zh: '表中的执行率与重算的执行率', en: 'Printed execution rates against recomputed ones' },
  scatterNote: {
    zh: '每张表一个点，取相差最大的资金行；在对角线上即两者一致。按住拖动可框选。',
    en: 'A point for each report, of the fund line that is furthest off; on the diagonal both agree. Drag to choose an area.',
  },
  recomputed: { zh: '执行数 ÷ 预算数', en: 'Executed ÷ budget' },
  printed: { zh: '表中执行率', en: 'Printed rate' },
  rates: { zh: '执行率分布', en: 'Execution rates' },
  ratesNote: { zh: '首行资金的执行数 ÷ 全年预算数', en: 'Executed ÷ adjusted budget of the first fund line' },
  scores: { zh: '自评总分分布', en: 'Total scores' },
  scoresNote: { zh: '折合为百分制', en: 'Out of 100 points' },
  checks: { zh: '哪些规则最常不通过', en: 'Checks by failure rate' },
  checksNote: { zh: '不通过的表占能判断的表', en: 'Reports that fail it, of those in which it could be judged' },
  unmapped: { zh: '未归位的单元格', en: 'Cells without a place' },
  unmappedNote: { zh: '占全表单元格的比例', en: 'Share of the cells of a report' },
  doubtful: { zh: '读取把握不足的值', en: 'Values read with doubt' },
  doubtfulNote: { zh: '每张表里把握低于 0.8 的个数', en: 'Values of a report with a confidence below 0.8' },

  'zone.agrees': { zh: '一致', en: 'Agree' },
  'zone.within1': { zh: '相差不到 1 个百分点', en: 'Off by up to 1 point' },
  'zone.within10': { zh: '相差 1–10 个百分点', en: 'Off by 1 to 10 points' },
  'zone.beyond10': { zh: '相差 10 个百分点以上', en: 'Off by more than 10 points' },
  'zone.unjudged': { zh: '无法判断', en: 'Not judged' },

  noYear: { zh: '未印', en: 'None' },
  noName: { zh: '（未印出）', en: '(not printed)' },
  none: { zh: '没有', en: 'None' },
  below: { zh: '{to} 以下', en: 'Below {to}' },
  above: { zh: '{from} 以上', en: '{from} or more' },
  full: { zh: '满分', en: 'Full marks' },
  countOf: { zh: '{label}：{count} 张', en: '{label}: {count} reports' },
  failedOf: { zh: '{failed} / {judged}', en: '{failed} of {judged}' },
  more: { zh: '再显示 {count} 个', en: 'Show {count} more' },
  less: { zh: '收起', en: 'Show fewer' },

  list: { zh: '绩效表', en: 'Reports' },
  shown: { zh: '{count} 张', en: '{count} reports' },
  shownOne: { zh: '{count} 张', en: '{count} report' },
  all: { zh: '全部', en: 'All reports' },
  remove: { zh: '去掉条件：{label}', en: 'Remove: {label}' },
  clear: { zh: '全部清除', en: 'Clear all' },
  search: { zh: '按文件、表名、单位查找', en: 'Search file, title, body' },
  nothing: { zh: '没有符合条件的表。', en: 'No report fits all of this.' },
  first: {
    zh: '图中为全部 {count} 张表的计数；散点和列表只含发现最多的 {held} 张。',
    en: 'Bars count all {count} reports; points and list hold the {held} with most findings.',
  },
  untitled: { zh: '（无表名）', en: '(no title)' },
  'one.error': { zh: '{count} 处错误', en: '{count} error' },
  'one.warning': { zh: '{count} 处警告', en: '{count} warning' },
  'many.error': { zh: '{count} 处错误', en: '{count} errors' },
  'many.warning': { zh: '{count} 处警告', en: '{count} warnings' },
  open: { zh: '查看这份文件', en: 'To see this document' },
  area: { zh: '框选：重算 {x}，表中 {y}', en: 'Area: recomputed {x}, printed {y}' },
  printedFigure: { zh: '表中 {value}', en: 'printed {value}' },
  recomputedFigure: { zh: '重算 {value}', en: 'recomputed {value}' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

export type TextCode = keyof typeof texts
