import type { Message } from '../schema/index.ts'

/** What a table holds. */
export function tableText(table: string): Message {
  return found(tableTexts[table], table)
}

/** What a column holds: its own text, else that of all columns of its name. */
export function columnText(table: string, column: string): Message {
  return found(columnTexts[`${table}.${column}`] ?? columnTexts[column], `${table}.${column}`)
}

function found(text: Message | undefined, name: string): Message {
  if (text === undefined) throw new TypeError(`The data dictionary has no text for ${name}.`)
  return text
}

const tableTexts: Readonly<Record<string, Message>> = {
  documents: { en: 'A document that was read, by the hash of its bytes.', zh: '已读取的文档（按内容哈希）' },
  inputs: {
    en: 'An input of a run: each ends as one status. Several may share one document.',
    zh: '一次运行的输入；内容相同的输入共用一份文档',
  },
  reports: { en: 'A form found in a document.', zh: '文档中的一张绩效表' },
  funds: { en: 'A line of the budget table.', zh: '资金情况的一行' },
  goals: { en: 'An overall goal and what came of it.', zh: '总体目标及完成情况' },
  tasks: { en: 'A main task.', zh: '主要任务' },
  indicators: { en: 'An indicator, of the form or of a task.', zh: '绩效指标（含任务下的指标）' },
  quantities: {
    en: 'What an indicator asks for or reached.',
    zh: '指标值：目标、调整后目标或实际完成',
  },
  figures: { en: 'A figure of a quantity, in printed order.', zh: '指标值中的数字' },
  others: { en: 'A labelled value for which there is no column.', zh: '没有专列的标签和值' },
  notes: { en: 'A paragraph of the notes.', zh: '备注、说明（每段一行）' },
  contacts: { en: 'Who filled in the form and when.', zh: '填表人等联系信息' },
  checks: { en: 'A check that applies to a report, with its outcome.', zh: '核对结果' },
  explanations: {
    en: 'A slip that may explain a failed check; a hypothesis.',
    zh: '对不符之处的可能解释（仅为推测）',
  },
  evidence: {
    en: 'Where a value of the record stands on the form and how it was read.',
    zh: '每个值的出处和读法',
  },
  joins: { en: 'Two tables of the document read as one form.', zh: '跨页续表的拼接' },
  unmapped: { en: 'A cell of the form that was assigned to nothing.', zh: '未归入任何字段的单元格' },
  ignored_tables: { en: 'A table that is no form.', zh: '不属于绩效表的表格' },
  problems: { en: 'What went wrong while reading or storing.', zh: '读取和入库时的问题' },
}

const id: Message = { en: 'Id of the report.', zh: '绩效表编号' }
const ofAll = { en: 'as text, an exact decimal', zh: '十进制文本' }

const columnTexts: Readonly<Record<string, Message>> = {
  report: id,
  pointer: { en: 'JSON pointer of the row into the record of its report.', zh: '在记录中的位置（JSON 指针）' },
  ordinal: { en: 'Place in its list, from 0.', zh: '序号（从 0 起）' },
  weight: { en: 'Points to be had.', zh: '分值' },
  score: { en: 'Points given.', zh: '得分' },
  deviation: { en: 'Reason given for a deviation.', zh: '偏差原因分析及改进措施' },
  term: { en: '`annual` or `multiYear`; empty unless the form tells the two apart.', zh: '年度或中长期' },
  message_zh: { en: 'The message in Chinese.', zh: '中文消息' },
  message_en: { en: 'The message in English.', zh: '英文消息' },
  args: { en: 'Arguments of the message.', zh: '消息参数' },
  severity: { en: '`error`, `warning` or `info`.', zh: '级别' },
  code: { en: 'Code of the problem, see problems.md.', zh: '问题代码' },
  table_no: { en: 'Table in the document, from 0; empty for text outside tables.', zh: '表格序号（从 0 起）' },
  row_no: { en: 'Row of its first cell, from 0.', zh: '行（从 0 起）' },
  column_no: { en: 'Column of its first cell, from 0.', zh: '列（从 0 起）' },
  span_start: { en: 'Begin in the source, in UTF-16 code units.', zh: '起始位置（UTF-16 单元）' },
  span_end: { en: 'End in the source, exclusive.', zh: '结束位置（不含）' },
  line_no: { en: 'Line, from 1.', zh: '行号（从 1 起）' },
  character_no: { en: 'Character of the line, from 1.', zh: '列号（从 1 起）' },
  page_no: { en: 'Page, where the source marks pages.', zh: '页码' },
  cells: { en: 'All its cells.', zh: '全部单元格' },
  document: { en: 'Hash of the document.', zh: '文档哈希' },
  pointers: { en: 'All pointers into the record.', zh: '涉及的全部位置' },

  'documents.sha256': { en: 'SHA-256 of its bytes.', zh: '内容的 SHA-256' },
  'documents.bytes': { en: 'Size in bytes.', zh: '字节数' },
  'documents.format': { en: '`markdown` or `html`.', zh: '格式' },
  'documents.encoding': { en: 'Encoding of the text.', zh: '编码' },
  'documents.converter': { en: 'Program that seems to have written it.', zh: '可能的转换工具' },
  'documents.converter_confidence': { en: 'How sure that is, 0 to 1.', zh: '转换工具的把握' },
  'documents.result_version': { en: 'Version of the shape of results.', zh: '结果格式版本' },
  'documents.tool_version': { en: 'Version of ziping that read it.', zh: '读取所用的 ziping 版本' },

  'inputs.name': { en: 'Path as given.', zh: '输入路径' },
  'inputs.sha256': { en: 'Its document; empty where no bytes could be read.', zh: '对应的文档' },
  'inputs.status': {
    en: '`forms`, `no-form`, `unrecognised-form` or `unreadable`.',
    zh: '结果：有表、无表、表式未识别、无法读取',
  },
  'inputs.reason': { en: 'Code of the problem that decided the status.', zh: '原因代码' },
  'inputs.reason_zh': { en: 'The reason in Chinese.', zh: '中文原因' },
  'inputs.reason_en': { en: 'The reason in English.', zh: '英文原因' },
  'inputs.duplicate_of': { en: 'Input with the same bytes that came first.', zh: '与之内容相同的先到输入' },
  'inputs.run': { en: 'Fingerprint of version, forms and configuration.', zh: '运行指纹（版本、表式、配置）' },

  'reports.id': id,
  'reports.ordinal': { en: 'Place in its document, from 0.', zh: '在文档中的序号（从 0 起）' },
  'reports.report_key': {
    en: 'Department, year and project, folded: for comparing years.',
    zh: '部门|年度|项目（归一化）',
  },
  'reports.family': { en: 'Family of forms, see forms/.', zh: '表式' },
  'reports.family_confidence': { en: 'How sure that is, 0 to 1.', zh: '表式的把握' },
  'reports.title': { en: 'Name of the form.', zh: '表名' },
  'reports.fiscal_year': { en: 'Fiscal year.', zh: '年度' },
  'reports.money_unit': { en: 'Unit of its amounts.', zh: '金额单位' },
  'reports.department': { en: 'Department.', zh: '部门名称、主管部门' },
  'reports.implementing_unit': { en: 'Unit that implements or spends.', zh: '实施单位' },
  'reports.project': { en: 'Project.', zh: '项目名称' },
  'reports.project_code': { en: 'Code of the project.', zh: '项目代码' },
  'reports.total_weight': { en: 'Total of the points to be had.', zh: '总分（分值）' },
  'reports.total_score': { en: 'Total of the points given.', zh: '总分（得分）' },
  'reports.grade': { en: 'Grade.', zh: '等级' },
  'reports.conclusion': { en: 'Conclusion.', zh: '评价结论' },
  'reports.shortcomings': { en: 'Shortcomings that the form names (`problems` of the record).', zh: '存在问题' },
  'reports.improvements': { en: 'Measures of improvement.', zh: '改进措施' },
  'reports.cell_count': { en: 'Non-blank cells: labels + values + rows of unmapped.', zh: '非空单元格数' },
  'reports.label_count': { en: 'Cells that are labels.', zh: '标签单元格数' },
  'reports.value_count': { en: 'Cells that are values.', zh: '值单元格数' },

  'funds.label': { en: 'Label of the line.', zh: '资金名称' },
  'funds.fund_group': { en: 'Partition or block it stands in.', zh: '所属分组' },
  'funds.source': { en: 'Where the money comes from or goes to.', zh: '资金来源' },
  'funds.approved_budget': { en: 'Approved budget, in the unit of the form.', zh: '年初预算数' },
  'funds.approved_budget_text': { en: 'Approved budget as printed.', zh: '年初预算数原文' },
  'funds.approved_budget_yuan': { en: 'Approved budget in yuan.', zh: '年初预算数（元）' },
  'funds.adjusted_budget': { en: 'Adjusted budget, in the unit of the form.', zh: '全年预算数' },
  'funds.adjusted_budget_text': { en: 'Adjusted budget as printed.', zh: '全年预算数原文' },
  'funds.adjusted_budget_yuan': { en: 'Adjusted budget in yuan.', zh: '全年预算数（元）' },
  'funds.adjustment': { en: 'Adjustment, signed, in the unit of the form.', zh: '调整额' },
  'funds.adjustment_text': { en: 'Adjustment as printed.', zh: '调整额原文' },
  'funds.adjustment_yuan': { en: 'Adjustment in yuan.', zh: '调整额（元）' },
  'funds.executed': { en: 'Amount spent, in the unit of the form.', zh: '全年执行数' },
  'funds.executed_text': { en: 'Amount spent as printed.', zh: '全年执行数原文' },
  'funds.executed_yuan': { en: 'Amount spent in yuan.', zh: '全年执行数（元）' },
  'funds.completion_rate': { en: 'Budget completion rate as a ratio: 96.36% is 0.9636.', zh: '预算完成率、执行率' },
  'funds.completion_rate_text': { en: 'Completion rate as printed.', zh: '预算完成率原文' },
  'funds.adjustment_rate': { en: 'Budget adjustment rate as a ratio.', zh: '预算调整率' },
  'funds.adjustment_rate_text': { en: 'Adjustment rate as printed.', zh: '预算调整率原文' },

  'goals.expected': { en: 'Goal set.', zh: '预期目标' },
  'goals.adjusted': { en: 'Goal after adjustment.', zh: '调整后目标' },
  'goals.actual': { en: 'What came of it.', zh: '实际完成情况' },

  'tasks.name': { en: 'Name of the task.', zh: '任务名称' },
  'tasks.goal': { en: 'Its goal.', zh: '任务目标' },
  'tasks.completion': { en: 'What came of it.', zh: '完成情况' },
  'tasks.funds': { en: 'Its money, in the unit of the form.', zh: '任务资金' },
  'tasks.funds_text': { en: 'Its money as printed.', zh: '任务资金原文' },
  'tasks.funds_yuan': { en: 'Its money in yuan.', zh: '任务资金（元）' },

  'indicators.task': { en: 'Pointer of the task it belongs to.', zh: '所属任务' },
  'indicators.category': { en: 'Category.', zh: '一级指标' },
  'indicators.type': { en: 'Type.', zh: '二级指标' },
  'indicators.name': { en: 'Name.', zh: '三级指标' },

  'quantities.indicator': { en: 'Pointer of its indicator.', zh: '所属指标' },
  'quantities.role': { en: '`target`, `adjustedTarget` or `actual`.', zh: '年度指标值、调整后指标值或实际完成值' },
  'quantities.printed': { en: 'The text as printed.', zh: '原文' },
  'quantities.comparator': { en: '`=` `>=` `<=` `>` `<` or `between`, where printed.', zh: '比较符' },

  'figures.quantity': { en: 'Pointer of its quantity.', zh: '所属指标值' },
  'figures.amount': { en: 'The number; a percentage as a ratio.', zh: '数值（百分数为比率）' },
  'figures.unit': { en: 'Its unit as printed.', zh: '单位' },
  'figures.printed': { en: 'Its digits as printed: 95 of 95%.', zh: '印出的数字' },

  'others.owner': { en: 'Pointer of what it belongs to; empty for the form itself.', zh: '所属部分' },
  'others.label': { en: 'Label as printed.', zh: '标签' },
  'others.answer': { en: 'Value as printed.', zh: '值' },
  'notes.note': { en: 'The paragraph.', zh: '内容' },

  'contacts.prepared_by': { en: 'Who filled in the form.', zh: '填表人' },
  'contacts.reviewer': { en: 'Who reviewed it.', zh: '审核人' },
  'contacts.phone': { en: 'Telephone.', zh: '联系电话' },
  'contacts.printed_date': { en: 'Date as printed.', zh: '填表日期' },

  'checks.check_id': { en: 'Id of the check, see checks/.', zh: '规则编号' },
  'checks.outcome': { en: '`pass`, `fail` or `unknown`.', zh: '结果' },
  'checks.pointer': { en: 'Pointer of the stated figure.', zh: '所核对数字的位置' },
  'checks.formula': { en: 'The relation.', zh: '关系式' },
  'checks.operands': { en: 'The figures that went in, each with its interval.', zh: '参与计算的数字' },
  'checks.stated_text': { en: 'The stated figure as printed.', zh: '表中数字原文' },
  'checks.stated_low': { en: `Low end of what it stands for, ${ofAll.en}.`, zh: `表中数字下限（${ofAll.zh}）` },
  'checks.stated_high': { en: 'High end of what it stands for.', zh: '表中数字上限' },
  'checks.has_expected': { en: 'Whether an interval was worked out; its ends may be open.', zh: '是否算出应为的范围' },
  'checks.expected_low': { en: `Low end of what it should be, ${ofAll.en}.`, zh: `应为的下限（${ofAll.zh}）` },
  'checks.expected_high': { en: 'High end of what it should be.', zh: '应为的上限' },
  'checks.basis': { en: '`exact`, `rounding` or `truncation`.', zh: '相符的依据' },
  'checks.missing': { en: 'Pointers of figures that are missing.', zh: '缺少的数字' },
  'checks.cause': { en: 'Findings of one cause share it.', zh: '同一原因的标识' },
  'checks.fingerprint': { en: 'Survives a re-conversion of the document.', zh: '指纹（重新转换后不变）' },

  'explanations.check_ordinal': { en: 'The check that it explains.', zh: '所解释的核对' },
  'explanations.ordinal': { en: 'Rank, best first, from 0.', zh: '名次（从 0 起）' },
  'explanations.kind': { en: 'Kind of slip.', zh: '种类' },
  'explanations.text_zh': { en: 'The text in Chinese.', zh: '中文说明' },
  'explanations.text_en': { en: 'The text in English.', zh: '英文说明' },
  'explanations.trials': { en: 'Slips tried.', zh: '尝试次数' },
  'explanations.chance': { en: 'Probability that so many trials hit by luck.', zh: '巧合的概率' },

  'evidence.pointer': { en: 'JSON pointer of the value in the record.', zh: '值在记录中的位置（JSON 指针）' },
  'evidence.raw': { en: 'Text as read from its cells.', zh: '原文' },
  'evidence.absent': { en: '`blank`, `none-mark` or `untyped`; empty where there is a value.', zh: '无值的原因' },
  'evidence.how': { en: '`cell`, `inherited`, `joined` or `in-text`.', zh: '读法' },
  'evidence.confidence': { en: '0 to 1; below 0.8 is low.', zh: '把握' },
  'evidence.reasons': { en: 'Named causes of the confidence.', zh: '把握的原因' },
  'evidence.numbers': { en: 'Figures as printed, with their decimals.', zh: '印出的数字及其小数位' },
  'evidence.label_cells': { en: 'Cells of its labels.', zh: '标签单元格' },

  'joins.from_table': { en: 'The table before, from 0.', zh: '前一张表' },
  'joins.to_table': { en: 'The table that continues it.', zh: '续表' },
  'joins.reason': { en: 'Why they were joined.', zh: '拼接的原因' },
}
