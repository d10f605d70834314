import type { Message, MessageArgs } from '../schema/index.ts'

/** A language of the command line. */
export type Language = keyof Message

/**
 * A text of the command line in one language, its `{name}` replaced by the arguments. It fills its own texts: fillMessage
 * would bring all of schema/, and with it zod, into the start of every command.
 */
export function say(code: TextCode, language: Language, args: MessageArgs = {}): string {
  return texts[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name]
    return Array.isArray(value) ? value.join(language === 'zh' ? '、' : ', ') : String(value ?? whole)
  })
}

export const texts = {
  about: {
    zh: '从 Markdown 或 HTML 读取绩效自评表，给出带出处的结构化数据和数字核对报告。',
    en: 'Reads Chinese performance self-evaluation forms from Markdown or HTML: typed data, each value with its place, and a report on whether the figures agree.',
  },
  usage: { zh: '用法：', en: 'Usage:' },
  arguments: { zh: '参数：', en: 'Arguments:' },
  options: { zh: '选项：', en: 'Options:' },
  commands: { zh: '命令：', en: 'Commands:' },
  exits: {
    zh: '退出码：\n  0  没有达到 --fail-on 的发现\n  1  有达到 --fail-on 的发现（extract 不计）\n  2  用法有误，或有输入未能读取',
    en: 'Exit codes:\n  0  no finding at or above --fail-on\n  1  findings at or above --fail-on (not with extract)\n  2  wrong use, or an input that could not be read',
  },
  help: { zh: '显示帮助', en: 'show this help' },
  version: { zh: '显示版本号', en: 'show the version' },
  lang: {
    zh: '消息的语言：zh 或 en（默认随系统语言）',
    en: 'language of messages: zh or en (default: that of the system)',
  },
  extract: { zh: '读取表格，输出结构化数据（JSON）', en: 'read the forms into typed data (JSON)' },
  audit: { zh: '读取表格并核对数字，输出核对报告', en: 'read the forms and report whether their figures agree' },
  compare: {
    zh: '比较两个年度、目标与自评，或两次转换',
    en: 'compare two documents: two years, targets and their self-evaluation, or two conversions of one document',
  },
  compareOld: {
    zh: '较早的文档或目标表（也可以是 extract 的 JSON 结果）',
    en: 'the older document, or that of the targets; or its result as JSON',
  },
  compareNew: { zh: '较新的文档或自评表', en: 'the newer document, or the self-evaluation' },
  compareKind: {
    zh: '两者的关系：years、targets 或 conversions（默认由年度和表式判断）',
    en: 'what they are to each other: years, targets, or conversions (default: told by their years and families)',
  },
  compareOutput: {
    zh: '写入文件（后缀决定格式：.txt .md .json）',
    en: 'write to a file (its ending picks the format: .txt .md .json)',
  },
  compareFailOn: {
    zh: '达到此级别即以 1 退出：error、warning、info 或 never（默认 error）',
    en: 'exit with 1 at findings of this level or above: error, warning, info, or never (default: error)',
  },
  dashboard: {
    zh: '把 DuckDB 数据仓库里的全部绩效表做成一个概览网页',
    en: 'show all that a DuckDB warehouse holds on one page',
  },
  dashboardWarehouse: {
    zh: 'ziping extract … -o 名称.duckdb 写出的文件',
    en: 'the file written by ziping extract … -o NAME.duckdb',
  },
  dashboardOutput: {
    zh: '写入何处：.html 文件，或文件夹（其中的 dashboard.html；默认 site/）',
    en: 'where to write: a file .html, or a folder (dashboard.html in it; default: site/)',
  },
  dashboardWritten: { zh: '{path}：{count} 张绩效表', en: '{path}: {count} reports' },
  schema: { zh: '输出结果的 JSON Schema', en: 'print the JSON Schema of a result' },
  forms: { zh: '列出可识别的表式', en: 'list the families of forms, or the sections and labels of one' },
  checks: { zh: '列出核对规则，或某条规则的说明', en: 'list the checks, or explain one' },
  inputs: {
    zh: '文件、文件夹、通配符，或 -（标准输入）',
    en: 'files, folders, globs, or - for standard input',
  },
  checkId: { zh: '规则编号，如 FUND-001', en: 'id of a check, such as FUND-001' },
  family: { zh: '表式名称，如 project', en: 'name of a family, such as project' },
  output: {
    zh: '写入文件（后缀决定格式：{endings}）或文件夹（每个输入一个文件）',
    en: 'write to a file (its ending picks the format: {endings}) or to a folder (one file an input)',
  },
  outputStore: {
    zh: '写入何处：.json、.ndjson 文件，.duckdb、.sqlite 数据库，.csv、.parquet 文件夹，postgres:// 地址，或每个输入一个 JSON 文件的文件夹',
    en: 'where to write: a file .json .ndjson, a database .duckdb .sqlite or postgres://…, a folder .csv .parquet of tables, or any other folder (one JSON file an input)',
  },
  resume: {
    zh: '接着上次运行：版本、表式、设置相同且已完成的输入不再读取',
    en: 'go on with an earlier run: inputs done with the same version, forms and settings are skipped',
  },
  without: { zh: '不输出此部分：evidence（数值出处）', en: 'leave this out: evidence (the places of the values)' },
  redact: {
    zh: '抹去此部分：contact（填表人、审核人、电话、日期）',
    en: 'blank this out: contact (who filled the form in, telephone, date)',
  },
  bom: { zh: 'CSV 文件以 BOM 开头（供 Excel 使用）', en: 'begin CSV files with a byte order mark, for Excel' },
  stdinLines: {
    zh: '从标准输入读取文档，每行一个 JSON：{"name", "text"} 或 {"name", "base64"}（取值 ndjson）',
    en: 'ndjson: read documents from standard input, a JSON object a line: {"name", "text"} or {"name", "base64"}',
  },
  jobs: {
    zh: '同时读取的文档数（默认按处理器数量）',
    en: 'how many documents to read at once (default: as many as there are processors)',
  },
  timeout: {
    zh: '一份文档的时限（秒）；超时的放弃，其余继续',
    en: 'seconds that a document may take; one that takes longer is given up, the others go on',
  },
  ledger: {
    zh: '{inputs} 个输入：{forms} 个含表，{noForm} 个无表，{unrecognised} 个表式未识别，{unreadable} 个未能读取',
    en: '{inputs} inputs: {forms} with forms, {noForm} without, {unrecognised} unrecognised, {unreadable} unreadable',
  },
  'ledger-duplicates': { zh: '{duplicates} 个内容重复', en: '{duplicates} duplicates' },
  'ledger-known': { zh: '{known} 个上次已完成', en: '{known} done before' },
  'ledger-found': {
    zh: '{forms} 张表、{findings} 项发现、{problems} 个问题',
    en: '{forms} forms, {findings} findings, {problems} problems',
  },
  'ledger-separator': { zh: '；', en: '; ' },
  progress: {
    zh: '{inputs}/{total}，{forms} 张表，{findings} 项发现，{problems} 个问题，每秒 {rate} 个',
    en: '{inputs}/{total}, {forms} forms, {findings} findings, {problems} problems, {rate}/s',
  },
  'progress-left': { zh: '，还需 {left}', en: ', {left} left' },
  'stdin-and-inputs': {
    zh: '--stdin 从标准输入读取文档，不能同时给出输入。',
    en: '--stdin reads the documents from standard input; name no inputs beside it.',
  },
  'invalid-seconds': {
    zh: '{option} 须为正的秒数，如 30 或 0.5，而不是 {value}。',
    en: '{option} must be a number of seconds such as 30 or 0.5, not {value}.',
  },
  format: { zh: '格式：{formats}（默认 text）', en: 'format: {formats} (default: text)' },
  failOn: {
    zh: '达到此级别即以 1 退出：error、warning、unknown 或 never（默认 error）',
    en: 'exit with 1 at findings of this level or above: error, warning, unknown, or never (default: error)',
  },
  only: {
    zh: '只核对这些规则、规则类（FUND）或表式（project），逗号分隔',
    en: 'these alone: checks, families of checks (FUND), families of forms (project); separated by commas',
  },
  skip: { zh: '不核对这些，写法同 --only', en: 'all but these, named as for --only' },
  baseline: {
    zh: '以前的结果（JSON）：其中已有的发现不再计数',
    en: 'an earlier result (JSON): its findings are known and count no more',
  },
  decisions: { zh: '人工决定的文件（JSON）', en: 'a file of decisions on findings and values (JSON)' },
  config: {
    zh: '配置文件（默认为当前文件夹的 ziping.config.json）',
    en: 'configuration (default: ziping.config.json of the working folder)',
  },
  schemaTables: { zh: '改为输出数据仓库各表的定义（JSON）', en: 'the tables of the warehouse as JSON instead' },
  asRows: {
    zh: 'rows：每份文档一行，按数据仓库的表列出各行',
    en: 'rows: a line a document with its rows for the tables of the warehouse',
  },
  schemaConfig: { zh: '改为输出配置文件的 JSON Schema', en: 'that of ziping.config.json instead' },
  maxBytes: { zh: '一份文档的字节上限', en: 'limit of bytes a document' },
  ownForms: {
    zh: '另加自定义表式的文件（YAML 或 JSON，可多次给出）',
    en: 'a file of further form definitions (YAML or JSON; may be given several times)',
  },
  review: {
    zh: '改为列出存疑的值（最可疑的在前）及其位置、原因和确认办法',
    en: 'list doubtful values instead, worst first, each with its place, the reasons and what would settle it',
  },
  schemaForms: { zh: '改为输出表式定义文件的 JSON Schema', en: 'that of a file of form definitions instead' },
  draft: {
    zh: '从样表生成一份表式定义的初稿（YAML）',
    en: 'write a first form definition (YAML) from a sample document',
  },
  maxCells: { zh: '一份文档的单元格上限', en: 'limit of table cells a document' },

  'unknown-option': {
    zh: '没有选项 {name}。用 ziping --help 查看用法。',
    en: 'There is no option {name}. See ziping --help.',
  },
  'unknown-command': {
    zh: '没有命令 {name}。用 ziping --help 查看用法。',
    en: 'There is no command {name}. See ziping --help.',
  },
  'missing-input': {
    zh: '没有给出输入。请给出文件、文件夹、通配符或 -。',
    en: 'No input given. Name files, folders, globs, or - for standard input.',
  },
  'missing-option-value': { zh: '选项 {name} 缺少取值。', en: 'Option {name} needs a value.' },
  'too-many-arguments': { zh: '参数过多。用 ziping --help 查看用法。', en: 'Too many arguments. See ziping --help.' },
  'invalid-choice': {
    zh: '{option} 不能是 {value}，可用：{choices}。',
    en: '{option} cannot be {value}; choose from {choices}.',
  },
  'invalid-number': {
    zh: '{option} 须为正整数，而不是 {value}。',
    en: '{option} must be a positive whole number, not {value}.',
  },
  'unknown-check': {
    zh: '没有规则 {id}。用 ziping checks 查看全部。',
    en: 'There is no check {id}. See ziping checks.',
  },
  'unknown-choice': {
    zh: '没有规则或表式 {id}。用 ziping checks 和 ziping forms 查看全部。',
    en: 'There is no check and no family {id}. See ziping checks and ziping forms.',
  },
  reviewed: {
    zh: '基线和人工决定（不在 JSON 中）：已知 {known}，不予采纳 {dismissed}，已确认 {confirmed}，更正的值 {corrected}，确认的值 {values}，未适用的决定 {stale}，已消失 {gone}',
    en: 'Baseline and decisions (not part of the JSON): {known} known, {dismissed} dismissed, {confirmed} confirmed, {corrected} values corrected, {values} values confirmed, {stale} decisions not applied, {gone} gone',
  },
  'unknown-family': { zh: '没有表式 {id}，可用：{choices}。', en: 'There is no family {id}; choose from {choices}.' },
  'unknown-ending': {
    zh: '{path}：后缀不对应任何格式，可用：{endings}；文件夹请以 / 结尾。',
    en: '{path}: its ending stands for no format. Use {endings}, or end the name of a folder with /.',
  },
  'rows-are-lines': {
    zh: '--as rows 只能逐行写到标准输出：请去掉 -o；要存成文件或入库，请去掉 --as。',
    en: '--as rows writes lines to standard output: leave -o out, or for a file or database leave --as out.',
  },
  'url-output': {
    zh: '{path}：不支持写入此类地址，请给出文件或文件夹。',
    en: '{path}: cannot write to such an address. Name a file or a folder.',
  },
  'one-document': {
    zh: '{path}：compare 要求两份文档，不接受文件夹或通配符。',
    en: '{path}: compare takes two documents, no folder or pattern.',
  },
  'one-file': {
    zh: '{path}：比较结果只写入一个文件，请给出文件名。',
    en: '{path}: a comparison goes into one file. Name a file.',
  },
  'not-a-result': {
    zh: '{path}：不是 ziping 的结果。请给出 ziping extract 写出的单个文档的 JSON。',
    en: '{path}: not a result of ziping. Name the JSON that ziping extract writes for one document.',
  },
  'cannot-write': { zh: '{path}：无法写入（{reason}）。', en: '{path}: cannot be written ({reason}).' },
  'cannot-read': { zh: '{path}：无法读取（{reason}）。', en: '{path}: cannot be read ({reason}).' },
  'no-labels': {
    zh: '{path}：没有找到带标签的表格，无法生成初稿。',
    en: '{path}: holds no table with labels, so there is nothing to draft from.',
  },
  'form-file': {
    zh: '表式定义有误：\n{faults}',
    en: 'The form definitions cannot be used:\n{faults}',
  },
  'findings-file': { zh: '{path}：无法使用（{faults}）。', en: '{path}: cannot be used ({faults}).' },
  internal: { zh: 'ziping 内部错误：{detail}', en: 'Internal error of ziping: {detail}' },

  'form-titles': { zh: '表名', en: 'titles' },
  'form-layout': { zh: '版式', en: 'layout' },
  'form-labels': { zh: '标签', en: 'labels' },
  'form-patterns': {
    zh: '{甲|乙}丙 即甲丙、乙丙；* 表示前面可有其他字；→ 为记录中的位置',
    en: '{a|b}c stands for ac and bc, * for any words in front; → is the place in the record',
  },
  'check-severity': { zh: '级别', en: 'severity' },
  'check-formula': { zh: '关系', en: 'relation' },
  'check-source': { zh: '依据', en: 'source' },
  'check-message': { zh: '报告', en: 'message' },
  'check-why': { zh: '为何核对', en: 'why' },
  'check-not-an-error': { zh: '不算错误', en: 'not an error' },
  'severity-error': { zh: '错误', en: 'error' },
  'severity-warning': { zh: '警告', en: 'warning' },
  'severity-info': { zh: '提示', en: 'info' },
} as const satisfies Record<string, Message>

export type TextCode = keyof typeof texts
