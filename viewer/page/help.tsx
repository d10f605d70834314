import { useEffect, useRef } from 'preact/hooks'
import type { Language } from '../../src/report/index.ts'
import { say, type TextCode } from './texts.ts'

const keys: readonly (readonly [string, TextCode])[] = [
  ['j', 'key.next'],
  ['k', 'key.previous'],
  ['↵', 'key.open'],
  ['[ ]', 'key.form'],
  ['r', 'key.record'],
  ['d', 'key.theme'],
  ['l', 'key.language'],
  ['Esc', 'key.close'],
  ['?', 'key.help'],
]

export function Help({ language, onClose }: { readonly language: Language; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="help" onClose={onClose} aria-label={say('helpTitle', language)}>
      <h2>{say('helpTitle', language)}</h2>
      <dl>
        {keys.map(([key, code]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(code, language)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{say('close', language)}</button>
      </form>
    </dialog>
  )
}
