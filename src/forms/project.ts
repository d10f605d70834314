import { defineForm } from './define.ts'

/** 项目支出绩效自评表 of the Ministry of Finance and its provincial variants: one project, its money, goals and indicators. */
export const project = defineForm({
  family: 'project',
  name: { zh: '项目支出绩效自评表', en: 'Self-evaluation of a project' },
  titles: [
    '项目{|支出}{|绩效}{|目标}{自评|绩效}',
    '项目{支出|资金|预算|政策|完成|绩效}',
    '{专项资金|专项|政策}{|项目|支出}{|绩效}自评',
  ],
  notTitles: ['整体', '转移支付', '目标{申报|批复|}表'],
  marks: ['head.project', 'head.implementingUnit', 'head.projectCode'],
  notMarks: ['section.management', 'section.tasks', 'task.name'],
  words: ['项目资金', '项目负责人', '项目属性', '项目类型'],
  absent: [],
  sections: [
    { section: 'head', fields: ['project', 'projectCode', 'department', 'implementingUnit', 'totalScore', 'grade'] },
    {
      section: 'funds',
      fields: [
        'approvedBudget',
        'adjustedBudget',
        'adjustment',
        'executed',
        'completionRate',
        'weight',
        'score',
        'deviation',
      ],
    },
    { section: 'goals', fields: ['expected', 'adjusted', 'actual'] },
    {
      section: 'indicators',
      fields: ['category', 'type', 'name', 'target', 'adjustedTarget', 'actual', 'weight', 'score', 'deviation'],
    },
    { section: 'texts', fields: ['conclusion', 'problems', 'improvements', 'notes'] },
  ],
  bareAmount: 'adjustedBudget',
  labels: {},
})
