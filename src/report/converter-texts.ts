import type { Message, Source } from '../schema/index.ts'
import { doubtText } from './doubt-texts.ts'
import type { Language } from './texts.ts'

/** The converters of which the damage is known. */
export function knownConverters(): readonly string[] {
  return Object.keys(damages)
}

/** The likely converter of a source, and what it is known to lose. */
export function converterNote({ name, confidence }: NonNullable<Source['converter']>, language: Language): string {
  const damage = Object.hasOwn(damages, name) ? damages[name as keyof typeof damages][language] : '?'
  return doubtText('converter', language, { name, confidence: confidence.toFixed(2), damage })
}

/** What each converter does to merged cells and figures; docs/converters.md has the measures. */
const damages = {
  marker: {
    zh: '合并单元格只留一处文字，其余为空；跨页的表被切开，后页可能多列或少列',
    en: 'the text of a merged cell stands in one place, the others are blank; tables are cut at page breaks, later parts with other columns',
  },
  docling: {
    zh: '合并单元格的文字在每一格重复；旧版把大数写成科学计数，只留六位有效数字',
    en: 'the text of a merged cell is repeated in every place; old versions print large figures as exponents of six digits',
  },
  pandoc: {
    zh: '管道表不留合并信息，文字只在第一格；HTML 输出保留合并',
    en: 'pipe tables lose spans, the text stands in the first place; its HTML keeps them',
  },
  mineru: {
    zh: '保留合并单元格，但按图像识别，可能认错字、丢首字、拆分跨页单元格',
    en: 'spans are kept, but text comes from images: characters may be misread or lost, cells cut at page breaks',
  },
  paddleocr: {
    zh: '按图像识别，可能认错数字和符号（≥ 读作 2），合并范围可能差一行',
    en: 'text comes from images: digits and signs may be misread (≥ as 2), spans may be one row off',
  },
  word: { zh: '保留合并单元格；单元格内分段、样式杂乱', en: 'spans are kept; cells hold paragraphs and much styling' },
  wps: { zh: '保留合并单元格；单元格内分段、样式杂乱', en: 'spans are kept; cells hold paragraphs and much styling' },
  libreoffice: {
    zh: '保留合并单元格；单元格内分段、样式杂乱',
    en: 'spans are kept; cells hold paragraphs and much styling',
  },
  excel: {
    zh: '保留合并单元格；数字按显示格式输出，隐藏的小数丢失',
    en: 'spans are kept; figures come as displayed, hidden decimals are lost',
  },
  pandas: {
    zh: '合并单元格的文字在每一格重复，空格写作 NaN，列号写成表头；整数可能带 .0',
    en: 'the text of a merged cell is repeated, blanks become NaN, column numbers become a header; whole figures may gain .0',
  },
  crawler: {
    zh: '被合并盖住的格不输出，行向左移，列要靠次序推断',
    en: 'places covered by a span are left out, so rows are shifted to the left and columns have to be inferred by order',
  },
} as const satisfies Record<string, Message>
