import { useState } from 'preact/hooks'
import type { LayoutCell } from '../../src/report/index.ts'
import { LOW } from './doubt.ts'
import { Icon } from './icon.tsx'
import { type Badge, type CellMark, under } from './marks.ts'
import type { SheetInfo } from './sheet.tsx'
import { say } from './texts.ts'

/** Text longer than this is cut to a few lines until it is wanted. */
const LONG = 140

/** A cell of the form: what it is by its ground, what was found by its signs. */
export function Cell({ cell, info }: { readonly cell: LayoutCell; readonly info: SheetInfo }) {
  const { at, text, kind, rowspan, colspan } = cell
  const { language } = info
  const [whole, setWhole] = useState(false)
  const mark = markOf(at, info.marks)
  const badges = at.flatMap((pointer) => info.badges.get(pointer) ?? [])
  const chosen = info.value !== null && at.includes(info.value)
  const values = at.flatMap((pointer) => info.values.get(pointer) ?? [])
  const confidence = Math.min(1, ...values.filter(({ absent }) => absent !== 'blank').map((value) => value.confidence))
  const isLow = kind === 'value' && confidence < LOW
  const isLong = text.length > LONG
  const isCut = isLong && !whole && !chosen && mark === null && !info.printing
  const title =
    kind === 'unmapped'
      ? say('unmappedCell', language)
      : isLow
        ? say('lowCell', language, { confidence: confidence.toFixed(2) })
        : undefined
  const classes = [kind, mark?.role, chosen && 'chosen', isLow && 'low', isCut && 'cut', isFigure(text) && 'figure']
  return (
    <td
      class={classes.filter(Boolean).join(' ')}
      rowSpan={rowspan > 1 ? rowspan : undefined}
      colSpan={colspan > 1 ? colspan : undefined}
      data-at={at.length > 0 ? at.join(' ') : undefined}
      title={title}
    >
      {mark !== null && mark.letter !== '' && <i class={`letter ${mark.role}`}>{mark.letter}</i>}
      {kind === 'value' ? (
        <button type="button" class="text" onClick={() => info.dispatch({ type: 'value', at: at[0] ?? null })}>
          <Text text={text} quoted={mark === null ? [] : info.quoted} />
          {text === '' && <span class="visually-hidden">{say('blank', language)}</span>}
        </button>
      ) : (
        <span class="text">{text}</span>
      )}
      {isCut && (
        <button type="button" class="more" onClick={() => setWhole(true)}>
          {say('whole', language, { count: text.length })}
        </button>
      )}
      {badges.length > 0 && <Badges badges={badges} info={info} />}
    </td>
  )
}

function Badges({ badges, info }: { readonly badges: readonly Badge[]; readonly info: SheetInfo }) {
  return (
    <span class="badges">
      {badges.map(({ number, standing, fingerprint }) => (
        <button
          type="button"
          key={fingerprint}
          class={`badge ${standing}`}
          aria-label={`${say(`one.${standing}`, info.language)} ${number}`}
          onClick={() => info.dispatch({ type: 'finding', fingerprint })}
        >
          <Icon standing={standing} />
          {number}
        </button>
      ))}
    </span>
  )
}

/** The text with the passage that the open finding quotes; the longest that is found. */
function Text({ text, quoted }: { readonly text: string; readonly quoted: readonly string[] }) {
  const passage = quoted.find((one) => one.length < text.length && text.includes(one))
  if (passage === undefined) return <>{text}</>
  const from = text.indexOf(passage)
  return (
    <>
      {text.slice(0, from)}
      <mark>{passage}</mark>
      {text.slice(from + passage.length)}
    </>
  )
}

/** Findings may name a whole line; its leaves are then meant. */
function markOf(at: readonly string[], marks: ReadonlyMap<string, CellMark>): CellMark | null {
  for (const pointer of at) {
    const exact = marks.get(pointer)
    if (exact !== undefined) return exact
  }
  for (const [pointer, mark] of marks) if (at.some((one) => under(one, pointer))) return mark
  return null
}

/** Figures stand to the right, so that their places are below each other. */
function isFigure(text: string): boolean {
  return /^[-+−(（]?[\d,，.\s]+[%％)）]?$/.test(text)
}
