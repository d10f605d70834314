import { type DocumentChoice, type GeneratedDocument, generateDocument } from '../../test/generate/document.ts'
import type { ScoreOptions } from './options.ts'
import type { Subject } from './run.ts'

export function choiceOf({ family, layout, shape }: ScoreOptions): DocumentChoice {
  return {
    ...(family === null ? {} : { family: family as NonNullable<DocumentChoice['family']> }),
    ...(layout === null ? {} : { layout }),
    ...(shape === null ? {} : { shape: shape as NonNullable<DocumentChoice['shape']> }),
  }
}

export function generatedSubjects(options: ScoreOptions): GeneratedDocument[] {
  const choice = choiceOf(options)
  const seeds =
    options.only === null ? Array.from({ length: options.count }, (_, i) => `${options.seed}:${i}`) : [options.only]
  return seeds.map((seed) => generateDocument(seed, choice))
}

export function subjectOf(document: GeneratedDocument): Subject {
  return {
    name: document.name,
    text: document.text,
    groups: { shape: document.choice.shape },
    truths: document.forms.map((form) => ({
      record: form.record,
      accepts: form.accepts,
      family: form.family,
      groups: { family: form.family, layout: `${form.family} ${form.layout}` },
    })),
  }
}
