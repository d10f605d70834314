import { defineForm } from './define.ts'

/** 绩效目标表 / 绩效目标申报表: what is asked for and promised, before there are results. */
export const target = defineForm({
  family: 'target',
  name: { zh: '绩效目标（申报）表', en: 'Performance targets' },
  titles: ['目标{|申报|批复|审核|设定|备案|公开|情况|编制|填报|汇总|完成}表', '目标{申报|批复}', '绩效目标'],
  notTitles: ['{自评|评价|完成情况|监控}'],
  marks: ['indicator.target', 'goal.annual', 'goal.multiYear'],
  notMarks: ['indicator.actual', 'amount.executed', 'indicator.score', 'head.totalScore', 'section.management'],
  words: ['申报', '申请', '计算符号'],
  absent: ['indicator.actual', 'amount.executed', 'indicator.score', 'amount.completionRate'],
  sections: [
    { section: 'head', fields: ['project', 'projectCode', 'department', 'implementingUnit'] },
    { section: 'funds', fields: ['approvedBudget'] },
    { section: 'goals', fields: ['expected'] },
    { section: 'indicators', fields: ['category', 'type', 'name', 'target', 'weight'] },
    { section: 'texts', fields: ['notes'] },
  ],
  bareAmount: 'approvedBudget',
  labels: {},
})
