import type { Message } from '../schema/index.ts'

/** What a store says when its place is at fault; `{name}` stands for an argument. */
export const texts = {
  'cannot-write': {
    zh: '{target}：无法写入（{reason}）。',
    en: '{target}: cannot be written ({reason}).',
  },
  'damaged-ledger': {
    zh: '{target}：第 {line} 行已损坏，不能接着上次运行。请去掉 --resume 重新开始。',
    en: '{target}: line {line} is damaged, so the earlier run cannot be gone on with. Begin anew without --resume.',
  },
  'no-store': {
    zh: '{target}：后缀不对应任何存储，可用：{endings}，或 postgres:// 地址；结果文件夹请以 / 结尾。',
    en: '{target}: its ending stands for no store. Use {endings} or an address postgres://…, or end the name of a folder of results with /.',
  },
  'other-version': {
    zh: '{target}：其中的表为第 {found} 版，本程序写第 {wanted} 版。请另选位置重新入库，或使用写入它的版本。',
    en: '{target}: holds tables of version {found}; this ziping writes version {wanted}. Load into a new place, or use the version that wrote it.',
  },
  'no-warehouse': {
    zh: '{target}：不是 ziping 的 DuckDB 数据仓库（{reason}）。请给出 ziping extract … -o 名称.duckdb 写出的文件。',
    en: '{target}: not a DuckDB warehouse of ziping ({reason}). Name a file written by ziping extract … -o NAME.duckdb.',
  },
  'unread-version': {
    zh: '{target}：其中的表为第 {found} 版，本程序读第 {wanted} 版。请用本程序重新入库，或使用写入它的版本。',
    en: '{target}: holds tables of version {found}; this ziping reads version {wanted}. Load them anew with this ziping, or use the version that wrote it.',
  },
  'missing-package': {
    zh: '{target}：需要软件包 {package}。请先安装：npm install {package}',
    en: '{target}: needs the package {package}. Install it first: npm install {package}',
  },
} as const satisfies Record<string, Message>

export type StoreTextCode = keyof typeof texts
