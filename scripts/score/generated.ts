import { type DocumentChoice, type GeneratedDocument, generateDocument } from '../../test/generate/document.ts'
import type { Form } from '../../test/generate/page.ts'
import type { ScoreOptions } from './options.ts'
import type { Subject } from './run.ts'

const dimensions = ['family', 'layout', 'shape', 'cut', 'damage', 'company'] as const

export function choiceOf(options: ScoreOptions): DocumentChoice {
  return Object.fromEntries(dimensions.flatMap((name) => (options[name] === null ? [] : [[name, options[name]]])))
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
    cells: document.cells,
    groups: groupsOf(document),
    truths: document.forms.map((form) => ({
      record: form.record,
      accepts: form.accepts,
      family: form.family,
      layout: `${form.family} ${form.layout}`,
      groups: formGroups(document, form),
    })),
  }
}

/** Shapes, families and layouts are told from plain documents, cuts and damage from those that have one. */
function groupsOf({ choice }: GeneratedDocument): Record<string, string> {
  const { shape, cut, damage, company } = choice
  if (company !== 'alone') return { company }
  if (damage !== 'none') return { damage }
  if (cut !== 'none') return { cut, 'shape of cut tables': shape }
  return { shape }
}

function formGroups(document: GeneratedDocument, { family, layout }: Form): Record<string, string> {
  return isPlain(document) ? { family, layout: `${family} ${layout}` } : {}
}

function isPlain({ choice }: GeneratedDocument): boolean {
  return choice.cut === 'none' && choice.damage === 'none' && choice.company === 'alone'
}
