import { defineForm, extract, families, readForms } from '../../src/index.ts'

/** The labels that ziping does not know; the rest it does. */
export const monitoring = defineForm({
  family: 'monitoring',
  name: { zh: '绩效运行监控表', en: 'Performance monitoring' },
  titles: ['绩效{运行|跟踪|}监控'],
  labels: {
    amount: { executed: '1-{6|7|8|9}月执行数', completionRate: '1-{6|7|8|9}月执行率', other: '全年预计执行数' },
    indicator: {
      actual: '1-{6|7|8|9}月执行情况',
      deviation: '原因说明',
      other: ['全年预计完成情况', '{经费|制度|人员}保障', '确定能', '有可能', '完全不可能'],
    },
  },
})

/** Reads a document with the families of ziping, the one above and those of a file. */
export async function read(document: string, file: string) {
  return extract(document, { forms: [...families, monitoring, ...(await readForms(file, { source: 'form.yaml' }))] })
}
