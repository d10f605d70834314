import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { type Wish, wishOf } from './keyboard.ts'
import { readLink, writeLink } from './links.ts'
import { scrollToFinding, scrollToValue } from './scroll.ts'
import type { Action, State } from './state.ts'

/** Language and theme of the whole page; a form that is turned to is shown from its top. */
export function useDocument({ language, theme, form }: State): void {
  // Set before the page is drawn: no frame has the new words in the old colours.
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
  }, [language])
  useLayoutEffect(() => {
    if (theme === null) delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
  useEffect(() => {
    document.querySelector('.report')?.scrollIntoView()
  }, [form])
}

/** The open finding stands in the address, and what is put there is opened. */
export function useLinks(state: State, dispatch: (action: Action) => void): void {
  const { places, form, finding, value } = state
  useLayoutEffect(() => {
    const link = writeLink(places, { form, fingerprint: finding })
    if (location.hash !== link) history.replaceState(null, '', link === '' ? location.pathname + location.search : link)
    if (finding !== null) scrollToFinding(finding, places[form]?.form)
  }, [form, finding])
  useEffect(() => {
    if (value !== null) scrollToValue(value)
  }, [value])
  useLayoutEffect(() => {
    const follow = () => {
      const target = readLink(location.hash, places)
      if (target !== null) dispatch({ type: 'finding', ...target })
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [places])
}

export function useKeys(state: State, dispatch: (action: Action) => void): void {
  const latest = useRef(state)
  latest.current = state
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wish = wishOf(event)
      const { help, finding, form, places } = latest.current
      if (wish === null || (help && wish !== 'close' && wish !== 'help')) return
      event.preventDefault()
      if (wish === 'open' && finding !== null) scrollToFinding(finding, places[form]?.form)
      else dispatch(actions[wish])
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

const actions: Readonly<Record<Wish, Action>> = {
  next: { type: 'move', by: 1 },
  previous: { type: 'move', by: -1 },
  open: { type: 'move', by: 1 },
  'form-before': { type: 'turn', by: -1 },
  'form-after': { type: 'turn', by: 1 },
  record: { type: 'tab' },
  theme: { type: 'theme' },
  language: { type: 'language' },
  close: { type: 'close' },
  help: { type: 'help' },
}

/** Printing shows every form with its faults opened. */
export function usePrinting(dispatch: (action: Action) => void): void {
  useLayoutEffect(() => {
    const media = matchMedia('print')
    const onChange = () => dispatch({ type: 'printing', printing: media.matches })
    const before = () => dispatch({ type: 'printing', printing: true })
    const after = () => dispatch({ type: 'printing', printing: false })
    media.addEventListener('change', onChange)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      media.removeEventListener('change', onChange)
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
}

/** Asks before decisions that were not downloaded are lost. */
export function useLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
