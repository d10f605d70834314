import type { Indicator } from '../schema/index.ts'
import type { AlignedEntry } from './align.ts'
import type { ComparisonFinding } from './comparison.ts'
import { figureAt, moveOf } from './figures.ts'
import { type Both, finding, shown } from './finding.ts'
import type { ComparisonCode } from './messages.ts'

/**
 * What became of the promises: indicators that are gone, new or renamed, targets and weights that moved. The initial
 * target is compared: where the new form prints an adjusted one beside it, the change is open to see.
 */
export function comparePromises(
  entries: readonly AlignedEntry<Indicator>[],
  gone: 'indicator-dropped' | 'indicator-missing',
  both: Both,
): ComparisonFinding[] {
  return entries.flatMap((entry): ComparisonFinding[] => {
    const { old, new: fresh } = entry
    if (fresh === null) return old === null ? [] : [alone(gone, old, { old: [old.at] }, both)]
    if (old === null) return [alone('indicator-added', fresh, { new: [fresh.at] }, both)]
    return [...renamed(entry, both), ...targetMoved(entry, both), ...weightMoved(entry, both)]
  })
}

/** The answers of last year, printed again. A figure that the target states, or a short one, may well be the same. */
export function compareAnswers(entries: readonly AlignedEntry<Indicator>[], both: Both): ComparisonFinding[] {
  return entries.flatMap(({ old, new: fresh }): ComparisonFinding[] => {
    const [before, after] = [old?.value.actual, fresh?.value.actual]
    if (old === null || fresh === null || !before || !after || !isSameText(before.text, after.text)) return []
    if (isSameText(after.text, fresh.value.target?.text ?? '') || !isTelling(after.text)) return []
    const args = { name: nameIn(fresh.value), text: shown(after.text) }
    return [finding('answer-reused', args, { old: [`${old.at}/actual`], new: [`${fresh.at}/actual`] }, both)]
  })
}

/** Long enough, or with a figure of four digits, so that nobody would arrive at it twice. */
function isTelling(text: string): boolean {
  return (
    text.replace(/\s/g, '').length >= MIN_TEXT ||
    /\d{3,}\.\d|\d{2,}\.\d{2}|\d{4,}/.test(text.replace(/(?:19|20)\d{2}/g, ''))
  )
}

const MIN_TEXT = 16

export function isSameText(a: string, b: string): boolean {
  return a.replace(/\s/g, '') === b.replace(/\s/g, '')
}

function alone(
  code: ComparisonCode,
  { value }: { readonly value: Indicator },
  spots: { readonly old?: readonly string[]; readonly new?: readonly string[] },
  both: Both,
): ComparisonFinding {
  return finding(code, { name: nameIn(value), target: value.target?.text ?? '–' }, spots, both)
}

function renamed({ old, new: fresh, renamed: isRenamed }: AlignedEntry<Indicator>, both: Both): ComparisonFinding[] {
  if (!isRenamed || old === null || fresh === null) return []
  const args = { old: nameIn(old.value), new: nameIn(fresh.value) }
  return [finding('indicator-renamed', args, { old: [`${old.at}/name`], new: [`${fresh.at}/name`] }, both)]
}

function targetMoved({ old, new: fresh }: AlignedEntry<Indicator>, both: Both): ComparisonFinding[] {
  const [before, after] = [old?.value.target, fresh?.value.target]
  if (old === null || fresh === null || !before || !after) return []
  const spots = { old: [`${old.at}/target`], new: [`${fresh.at}/target`] }
  const numbers = (side: 'old' | 'new', at: string) => both[side].evidence[at]?.numbers ?? []
  const move = moveOf(
    { quantity: before, numbers: numbers('old', spots.old[0] ?? '') },
    { quantity: after, numbers: numbers('new', spots.new[0] ?? '') },
    fresh.value,
  )
  if (move === 'same') return []
  const args = { name: nameIn(fresh.value), old: shown(before.text), new: shown(after.text) }
  return [finding(`target-${move}`, args, spots, both)]
}

function weightMoved({ old, new: fresh }: AlignedEntry<Indicator>, both: Both): ComparisonFinding[] {
  if (old === null || fresh === null) return []
  const spots = { old: [`${old.at}/weight`], new: [`${fresh.at}/weight`] }
  const before = figureAt(both.old, `${old.at}/weight`)
  const after = figureAt(both.new, `${fresh.at}/weight`)
  if (before === null || after === null || old.value.weight === fresh.value.weight) return []
  return [finding('weight-changed', { name: nameIn(fresh.value), old: before.text, new: after.text }, spots, both)]
}

function nameIn({ name, type, category }: Indicator): string {
  return shown(name ?? type ?? category ?? '?')
}
