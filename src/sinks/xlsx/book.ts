import writeExcel from 'write-excel-file/universal'
import type { Language, PaperView } from '../../report/index.ts'
import { checkSheet } from './checks.ts'
import { figureSheet } from './figures.ts'
import { findingSheet } from './findings.ts'
import { summarySheet } from './summary.ts'
import { word } from './texts.ts'
import { workingSheet } from './workings.ts'
import { withoutTimes } from './zip-times.ts'

/** The sheets of all documents as the bytes of one XLSX file; the same results give the same bytes. */
export async function writeBook(papers: readonly PaperView[], language: Language): Promise<Uint8Array> {
  const figures = figureSheet(papers, language)
  const workings = workingSheet(papers, figures.rowOf, language)
  const sheets = [
    summarySheet(papers, language),
    findingSheet(papers, language),
    checkSheet(papers, workings.rowsOf, language),
    workings.sheet,
    figures.sheet,
  ]
  const options = { fontFamily: word('font', language), fontSize: 10 }
  const blob = await writeExcel(sheets, options).toBlob()
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()))
}
