import { defineForm } from './define.ts'

/** 部门整体支出绩效自评表: what a whole department did with its budget; layouts of Guangzhou, Hunan, Chongqing and others. */
export const departmentOverall = defineForm({
  family: 'department-overall',
  name: { zh: '部门整体支出绩效自评表', en: 'Self-evaluation of a department’s overall expenditure' },
  titles: [
    '{部门|单位}{|单位}{整体|预算整体}',
    '整体{支出|绩效}',
    '{部门|单位}{|预算}支出绩效',
    '部门{绩效自评|自评}',
    '{部门|单位}绩效',
  ],
  notTitles: ['项目{|支出}{|绩效}{|目标}{自评|绩效}', '转移支付', '目标{申报|批复|}表'],
  marks: ['head.department', 'section.tasks', 'task.name'],
  notMarks: ['head.project', 'section.management', 'head.projectCode'],
  words: ['部门整体', '整体目标', '预算单位', '收入性质分', '支出性质分'],
  absent: [],
  sections: [
    { section: 'head', fields: ['department', 'totalScore', 'grade'] },
    {
      section: 'funds',
      fields: [
        'approvedBudget',
        'adjustedBudget',
        'adjustment',
        'executed',
        'completionRate',
        'adjustmentRate',
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
    { section: 'tasks', fields: ['name', 'goal', 'completion', 'indicatorName', 'target', 'actual', 'funds'] },
    { section: 'texts', fields: ['conclusion', 'problems', 'improvements', 'notes'] },
  ],
  bareAmount: 'adjustedBudget',
  labels: {},
})
