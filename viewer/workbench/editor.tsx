import type { RefObject } from 'preact'
import type { Language } from '../../src/report/index.ts'
import { say } from './texts.ts'

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly hidden: boolean
  readonly language: Language
  readonly text: string
  readonly onText: (text: string) => void
}

/** The source; kept in the page while another tab is open, so that its scroll and its history stay. */
export function Editor({ field, hidden, language, text, onText }: Props) {
  return (
    <textarea
      ref={field}
      class="editor"
      hidden={hidden}
      value={text}
      spellcheck={false}
      aria-label={say('source', language)}
      placeholder={say('sourceHint', language)}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  )
}

/** Marks a span of the source in the field and brings it into view; a field holds no carriage returns, a source may. */
export function selectSpan(field: HTMLTextAreaElement, source: string, [start, end]: readonly [number, number]): void {
  const before = (offset: number) => offset - (source.slice(0, offset).match(/\r\n/g)?.length ?? 0)
  const from = before(start)
  field.setSelectionRange(from, before(end))
  const lines = field.value.slice(0, from).split('\n')
  const height = Number.parseFloat(getComputedStyle(field).lineHeight) || 20
  field.scrollTop = Math.max(0, (lines.length - 4) * height)
  field.scrollLeft = Math.max(0, ((lines.at(-1)?.length ?? 0) - 20) * CHARACTER)
}

const CHARACTER = 8
