import { useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import type { Language, PageCell, PageDocument } from '../../src/report/index.ts'
import { decisionsFile, givenDecisions } from './decisions.ts'
import { download } from './download.ts'
import { Findings } from './findings.tsx'
import { Help } from './help.tsx'
import { type Wish, wishOf } from './keyboard.ts'
import { readLink, writeLink } from './links.ts'
import { NoForm } from './no-form.tsx'
import type { Place } from './place.ts'
import { Problems } from './problems.tsx'
import { Record } from './record.tsx'
import { scrollToFinding, scrollToValue } from './scroll.ts'
import { Sheet } from './sheet.tsx'
import { type Action, type State, startState, step } from './state.ts'
import { Summary } from './summary.tsx'
import { say } from './texts.ts'
import { TopBar } from './top-bar.tsx'

interface Props {
  readonly documents: readonly PageDocument[]
  readonly language: Language
  /** In the workbench, which has a head of its own. */
  readonly embedded?: boolean
  readonly onLanguage?: (language: Language) => void
  /** A cell of a value that was chosen. */
  readonly onCell?: (cell: PageCell) => void
}

/** The report page: one form at a time, so that a document with many opens at once; all of them when it is printed. */
export function App({ documents, language, embedded = false, onLanguage, onCell }: Props) {
  const places = useMemo(() => placesOf(documents), [documents])
  const [state, dispatch] = useReducer(step, startState(places, language, givenDecisions(places)), (start) =>
    opened(start, places),
  )
  const saved = useRef(state.decisions)
  useEffect(() => {
    if (places !== state.places) dispatch({ type: 'places', places })
  }, [places])
  useEffect(() => onLanguage?.(state.language), [state.language])
  useEffect(() => {
    const [cell] = state.places[state.form]?.form.values.find(({ at }) => at === state.value)?.cells ?? []
    if (cell !== undefined) onCell?.(cell)
  }, [state.value, state.form])
  useDocument(state)
  useLinks(state, dispatch)
  useKeys(state, dispatch)
  usePrinting(dispatch)
  useLeaving(state.decisions !== saved.current)
  const onDownload = () => {
    saved.current = state.decisions
    download('decisions.json', decisionsFile(state.decisions))
  }
  const shown = state.printing ? state.places : state.places.slice(state.form, state.form + 1)
  return (
    <div class="report">
      <TopBar places={state.places} embedded={embedded} state={state} dispatch={dispatch} onDownload={onDownload} />
      {documents.map((document) => (
        <Problems key={`${document.name} ${document.sha256}`} document={document} language={state.language} />
      ))}
      {places.length === 0 && <NoForm documents={documents} language={state.language} />}
      {shown.map((place) => (
        <FormView key={place.form.id + place.document.name} place={place} state={state} dispatch={dispatch} />
      ))}
      {state.help && <Help language={state.language} onClose={() => dispatch({ type: 'close' })} />}
    </div>
  )
}

function placesOf(documents: readonly PageDocument[]): readonly Place[] {
  return documents.flatMap((document) => document.forms.map((form) => ({ document, form })))
}

interface FormProps {
  readonly place: Place
  readonly state: State
  readonly dispatch: (action: Action) => void
}

function FormView({ place: { document, form }, state, dispatch }: FormProps) {
  const { language, tab, printing } = state
  const tabs = ['findings', 'record'] as const
  return (
    <main>
      <Summary
        document={document}
        form={form}
        language={language}
        open={state.finding}
        onChoose={({ fingerprint }) => dispatch({ type: 'finding', fingerprint })}
      />
      <div class="panes">
        <Sheet form={form} state={state} dispatch={dispatch} />
        <aside class="panel" aria-label={say(tab, language)}>
          <div class="tabs" role="tablist">
            {tabs.map((name) => (
              <button
                type="button"
                key={name}
                role="tab"
                aria-selected={tab === name}
                onClick={() => dispatch({ type: 'show', tab: name })}
              >
                {say(name, language)}
              </button>
            ))}
          </div>
          <div class="content" role="tabpanel">
            {tab === 'findings' || printing ? (
              <Findings form={form} state={state} dispatch={dispatch} />
            ) : (
              <Record form={form} source={document.source} state={state} dispatch={dispatch} />
            )}
          </div>
        </aside>
      </div>
    </main>
  )
}

/** The state that the address asks for. */
function opened(start: State, places: readonly Place[]): State {
  const target = readLink(location.hash, places)
  return target === null ? start : withTarget(start, places, target)
}

function withTarget(
  state: State,
  places: readonly Place[],
  target: { readonly form: number; readonly fingerprint: string | null },
): State {
  const next = step(state, { type: 'finding', fingerprint: target.fingerprint, form: target.form })
  const standing = places[target.form]?.form.findings.find(
    ({ fingerprint }) => fingerprint === target.fingerprint,
  )?.standing
  return standing === undefined || next.standings.has(standing) ? next : step(next, { type: 'filter', standing })
}

function useDocument({ language, theme, form }: State): void {
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
  }, [language])
  useEffect(() => {
    if (theme === null) delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }, [theme])
  useEffect(() => {
    document.querySelector('.report')?.scrollIntoView()
  }, [form])
}

/** The open finding stands in the address, and what is put there is opened. */
function useLinks(state: State, dispatch: (action: Action) => void): void {
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

function useKeys(state: State, dispatch: (action: Action) => void): void {
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
function usePrinting(dispatch: (action: Action) => void): void {
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
function useLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
