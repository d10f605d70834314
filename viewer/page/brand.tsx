import type { Language } from '../../src/report/index.ts'
import { say } from './texts.ts'

/** The mark of the program, at the head of each of its pages. */
export function Brand({ language }: { readonly language: Language }) {
  return (
    <span class="brand" title={say('claim', language)}>
      <svg class="seal" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <rect x="1" y="1" width="18" height="18" rx="3" />
        <path d="M5.5 10.5l3 3 6-7" />
      </svg>
      {say('brand', language)}
    </span>
  )
}

/** Turns from light to dark and back. */
export function ThemeButton({ language, onPress }: { readonly language: Language; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      class="round"
      onClick={onPress}
      aria-label={say('theme', language)}
      title={say('theme', language)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" class="ring" />
        <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" class="half" />
      </svg>
    </button>
  )
}
