import type { Role } from './define.ts'

/** Where in the record the value of a label goes, `*` for any index; a label of rows or sections names what stands beside or below it. */
export function pointersOf(role: Role, field: string): readonly string[] {
  return special[`${role}.${field}`] ?? [`${places[role]}/${field.replace('.', '/')}`]
}

const places: Readonly<Record<Role, string>> = {
  head: '',
  text: '',
  section: '',
  total: '',
  amount: '/funds/*',
  goal: '/goals/*',
  indicator: '/indicators/*',
  category: '/indicators/*',
  type: '/indicators/*',
  task: '/tasks/*',
  management: '/others/*',
}

const special: Readonly<Record<string, readonly string[]>> = {
  'head.department.secondary': ['/department'],
  'head.phoneHolder': ['/others/*/value', '/contact/phone'],
  'head.other': ['/others/*/value'],
  'text.notes': ['/notes/*'],
  'total.total': ['/totalWeight', '/totalScore'],
  'amount.remark': ['/funds/*/others/*/value'],
  'amount.other': ['/funds/*/others/*/value'],
  'goal.annual': ['/goals/*/expected'],
  'goal.multiYear': ['/goals/*/expected'],
  'indicator.multiYear': ['/indicators/*/target'],
  'indicator.comparator': ['/indicators/*/target/comparator'],
  'indicator.unit': ['/indicators/*/target/values/*/unit', '/indicators/*/actual/values/*/unit'],
  'indicator.remark': ['/indicators/*/others/*/value'],
  'indicator.other': ['/indicators/*/others/*/value'],
  'task.indicatorName': ['/tasks/*/indicators/*/name'],
  'task.target': ['/tasks/*/indicators/*/target'],
  'task.actual': ['/tasks/*/indicators/*/actual'],
  'task.weight': ['/tasks/*/indicators/*/weight'],
  'task.score': ['/tasks/*/indicators/*/score'],
  'task.deviation': ['/tasks/*/indicators/*/deviation'],
  'task.remark': ['/tasks/*/others/*/value'],
  'task.other': ['/tasks/*/others/*/value'],
  'management.item': ['/others/*/label'],
  'management.value': ['/others/*/value'],
}
