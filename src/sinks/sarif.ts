import { addTotals, everyFinding, noTotals, viewResult, viewRules } from '../report/index.ts'
import { absentResult, notificationOf, resultOf } from './sarif/result.ts'
import { ruleOf } from './sarif/rule.ts'
import type { Sink } from './sink.ts'

/**
 * SARIF 2.1.0 (OASIS, 2020-03-27): one run, a result for every check of every form, whatever its outcome. Results are
 * written as they come; problems of reading are notifications of the invocation, which the end of the run holds.
 */
export const sarif: Sink = {
  name: 'sarif',
  endings: ['.sarif'],
  async *write(results, { language, sourceText, reviewOf }) {
    const rules = viewRules(language)
    const indexes = new Map(rules.map(({ id }, i) => [id, i]))
    const notifications: object[] = []
    let version = ''
    let totals = noTotals
    let separator = ''
    yield `{\n"$schema": ${JSON.stringify(SCHEMA)},\n"version": "2.1.0",\n"runs": [{\n`
    yield `"columnKind": "utf16CodeUnits",\n"language": "${language === 'zh' ? 'zh-CN' : 'en'}",\n"results": [\n`
    for await (const result of results) {
      const view = viewResult(result, language, sourceText?.(result), reviewOf?.(result))
      version = result.tool.version
      totals = addTotals(totals, view.totals)
      const reports = view.reports
      for (const finding of reports.flatMap(everyFinding)) {
        yield separator + JSON.stringify(resultOf(finding, view.name, indexes.get(finding.check)))
        separator = ',\n'
      }
      for (const gone of reports.flatMap((report) => report.gone)) {
        yield separator + JSON.stringify(absentResult(gone, view.name, indexes.get(gone.check)))
        separator = ',\n'
      }
      for (const problem of [...view.problems, ...reports.flatMap((report) => report.problems)]) {
        notifications.push(notificationOf(problem, view.name))
      }
    }
    const driver = {
      name: 'ziping',
      ...(version === '' ? {} : { version }),
      rules: rules.map((rule) => ruleOf(rule, language)),
    }
    const invocation = { executionSuccessful: totals.failed === 0, toolExecutionNotifications: notifications }
    yield `\n],\n"invocations": [${JSON.stringify(invocation)}],\n"tool": ${JSON.stringify({ driver })}\n}]\n}\n`
  },
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
