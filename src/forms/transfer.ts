import { defineForm } from './define.ts'

/** 转移支付 / 专项资金绩效自评表: money passed from a higher government to lower ones, with the management of the funds in words. */
export const transfer = defineForm({
  family: 'transfer',
  name: { zh: '转移支付绩效自评表', en: 'Self-evaluation of a transfer payment' },
  titles: [
    '转移支付',
    '{专项资金|补助资金|补助经费|专项补助|奖补资金|衔接资金}{|区域|整体}{|绩效|绩效目标|目标}自评',
    '区域绩效',
  ],
  notTitles: ['整体支出', '项目支出', '目标{申报|批复|}表'],
  marks: ['section.management', 'management.item', 'management.value'],
  notMarks: ['section.tasks', 'task.name', 'head.projectCode'],
  words: ['资金管理', '分配科学', '转移支付', '中央主管部门', '地方主管部门', '资金使用单位', '资金投入'],
  absent: [],
  sections: [
    { section: 'head', fields: ['project', 'department', 'implementingUnit'] },
    { section: 'funds', fields: ['approvedBudget', 'adjustedBudget', 'executed', 'completionRate', 'weight', 'score'] },
    { section: 'management', fields: ['item', 'value'] },
    { section: 'goals', fields: ['expected', 'actual'] },
    { section: 'indicators', fields: ['category', 'type', 'name', 'target', 'actual', 'weight', 'score', 'deviation'] },
    { section: 'texts', fields: ['problems', 'improvements', 'notes'] },
  ],
  bareAmount: 'adjustedBudget',
  labels: {},
})
