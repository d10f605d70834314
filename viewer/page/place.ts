import type { PageDocument, PageForm } from '../../src/report/index.ts'

/** A form with the document it stands in. */
export interface Place {
  readonly document: PageDocument
  readonly form: PageForm
}
