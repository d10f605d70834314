import { fold } from './fold.ts'

const NONE = /^(?:[-/\\_]{1,6}|\(?无\)?。?|[nN]\/?[aA])$/

/** Digits and most Han characters are in no mark; looking for them first spares the folding of nearly every cell. */
const WORDY = /[0-9一-斿旡-鿿]/

/** Whether the text as a whole says "none": a dash, a slash, 无, in any width. Blank text is no mark. */
export function isNoneMark(text: string): boolean {
  return text.length < 16 && !WORDY.test(text) && NONE.test(fold(text))
}

/** Slot names of the templates and the marks that fill them; every branch begins with another character, which keeps the match linear. */
const SLOT =
  /^(?:(?:指标|目标|标准|任务|内容)(?:\d{1,2}(?![\d、]))?|[一二三四五六七八九十]{1,2}、|\d{1,2}、|[:/\-.。·无]){1,200}$/
const SLOT_START = /^(?:指标|目标|标准|任务|内容|[一二三四五六七八九十\d]{1,2}、|[.。·]{2,})/

/** What every slot holds at least; other cells need no folding. */
const SLOTTED = /[指目标任内容、….。·．‥･・]/

/** Whether the text is a place of the template that was left empty: `指标2:`, `指标1：/`, `……`, several of them in one cell included. */
export function isEmptySlot(text: string): boolean {
  if (text.length > 200 || !SLOTTED.test(text)) return false
  const folded = fold(text)
  // A slot without its number is a label (指标, 目标) when it stands alone.
  return SLOT.test(folded) && SLOT_START.test(folded) && !/^[一-鿿]+$/.test(folded)
}

const PROMPT =
  /\d{2,4}字(?:以内|之内|以下|左右|内)|(?:不超过|不少于|限)\d{2,4}字|请(?:在此处?|如实|据实)?填(?:写|报)|此处填写/

/** Whether the text still holds the words by which a template asks for an answer: `（100字以内）`. */
export function isTemplatePrompt(text: string): boolean {
  return PROMPT.test(fold(text))
}
