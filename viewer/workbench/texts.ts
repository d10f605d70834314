import type { Language } from '../../src/report/index.ts'

export function say(code: TextCode, language: Language, args: Readonly<Record<string, string | number>> = {}): string {
  return texts[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(args[name] ?? whole))
}

const texts = {
  brand: { zh: '自评工作台', en: 'Ziping workbench' },
  local: { zh: '一切都在本机完成，不上传任何内容', en: 'All of it happens on this machine; nothing is uploaded' },
  open: { zh: '打开文件', en: 'Open a file' },
  examples: { zh: '示例', en: 'Examples' },
  chooseExample: { zh: '选一个示例…', en: 'Choose an example…' },
  download: { zh: '下载', en: 'Download' },
  drop: { zh: '松手即读取', en: 'Drop it to read it' },
  source: { zh: '原文', en: 'Source' },
  definition: { zh: '表式定义', en: 'Form definition' },
  rows: { zh: '行匹配', en: 'Row matchers' },
  sourceHint: {
    zh: '在此粘贴或修改 Markdown、HTML，结果随之更新；也可把文件拖进来',
    en: 'Paste or edit Markdown or HTML here, the result follows; or drop a file anywhere',
  },
  definitionHint: {
    zh: 'YAML 或 JSON，与 --forms 的文件相同；留空则只用内置表式',
    en: 'YAML or JSON, as in a file for --forms; leave it empty to use the built-in families alone',
  },
  draft: { zh: '按本文起草', en: 'Draft one from this document' },
  took: { zh: '用时 {took} 毫秒', en: 'took {took} ms' },
  rowsHint: {
    zh: '每一行由哪个匹配器认领，得分多少；其后是别的读法',
    en: 'Which matcher claimed each row, with its score; then the other ways to read it',
  },
  row: { zh: '行', en: 'Row' },
  text: { zh: '内容', en: 'Text' },
  claimed: { zh: '认领', en: 'Claimed by' },
  others: { zh: '其他读法', en: 'Others' },
  noRows: { zh: '没有找到表。', en: 'No form was found.' },
  failed: { zh: '处理失败：{detail}', en: 'It failed: {detail}' },
  faults: { zh: '定义有误，暂未采用', en: 'The definition is faulty and not in use' },
} as const satisfies Record<string, { zh: string; en: string }>

export type TextCode = keyof typeof texts
