import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Language } from '../../src/report/index.ts'
import { say } from './texts.ts'

/** A part of a bar; its class gives colour and pattern. */
export interface Part {
  readonly kind: 'error' | 'warning' | 'held' | 'plain'
  readonly size: number
}

export interface Mark {
  readonly id: string
  readonly label: ComponentChildren
  /** For those who do not see the bar. */
  readonly words: string
  readonly parts: readonly Part[]
  readonly figure: string
  readonly chosen: boolean
  readonly onChoose: () => void
}

interface BarsProps {
  readonly marks: readonly Mark[]
  /** Size of a full bar; that of the longest unless given. */
  readonly full?: number
  readonly most?: number
  readonly language: Language
}

/** Ranked bars, one a line; each is a button. */
export function Bars({ marks, full, most = marks.length, language }: BarsProps) {
  const [whole, setWhole] = useState(false)
  const longest = full ?? Math.max(1, ...marks.map(({ parts }) => sizeOf(parts)))
  const shown = whole ? marks : marks.slice(0, most)
  const rest = marks.length - most
  return (
    <>
      <ul class="bars">
        {shown.map(({ id, label, words, parts, figure, chosen, onChoose }) => (
          <li key={id}>
            <button type="button" aria-pressed={chosen} title={words} onClick={onChoose}>
              <span class="visually-hidden">{words}</span>
              <span class="name" aria-hidden="true">
                {label}
              </span>
              <span class="track" aria-hidden="true">
                <span class="bar" style={{ width: `${(100 * sizeOf(parts)) / longest}%` }}>
                  <Parts parts={parts} />
                </span>
              </span>
              <span class="figure" aria-hidden="true">
                {figure}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="more text" onClick={() => setWhole(!whole)}>
          {whole ? say('less', language) : say('more', language, { count: rest })}
        </button>
      )}
    </>
  )
}

// Letters that stand side by side over the columns of a chart; with more, the highest column alone is named.
const ROOM = 56

/** Columns side by side, for years and ranges; each is a button over its whole height. */
export function Columns({ marks }: { readonly marks: readonly (Mark & { readonly tick: string })[] }) {
  const longest = Math.max(1, ...marks.map(({ parts }) => sizeOf(parts)))
  const letters = marks.length * Math.max(0, ...marks.map(({ figure }) => figure.length))
  const isNamed = (size: number) => size > 0 && (letters <= ROOM || size === longest)
  return (
    <ul class="columns">
      {marks.map(({ id, tick, words, parts, figure, chosen, onChoose }) => (
        <li key={id}>
          <button type="button" aria-pressed={chosen} title={words} onClick={onChoose}>
            <span class="visually-hidden">{words}</span>
            <span class="well" aria-hidden="true">
              {isNamed(sizeOf(parts)) && <span class="figure">{figure}</span>}
              <span class="bar" style={{ height: `${(100 * sizeOf(parts)) / longest}%` }}>
                <Parts parts={parts} />
              </span>
            </span>
            <span class="tick" aria-hidden="true">
              {tick}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  // Shares of one: growth that sums to less would leave a part of the bar empty.
  const whole = sizeOf(parts)
  return (
    <>
      {parts.map(({ kind, size }) => size > 0 && <span key={kind} class={kind} style={{ flexGrow: size / whole }} />)}
    </>
  )
}

function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { size }) => sum + size, 0)
}
