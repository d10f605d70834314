import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import type { Language, PageCell, PageDocument } from '../../src/report/index.ts'
import { decisionsFile, givenDecisions } from './decisions.ts'
import { download } from './download.ts'
import { Findings } from './findings.tsx'
import { Help } from './help.tsx'
import { useDocument, useKeys, useLeaving, useLinks, usePrinting } from './hooks.ts'
import { readLink } from './links.ts'
import { NoForm } from './no-form.tsx'
import type { Place } from './place.ts'
import { Problems } from './problems.tsx'
import { Record } from './record.tsx'
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
  // What kept a document from being read comes first, remarks on its reading last.
  const unread = documents.filter(({ isReadInFull }) => !isReadInFull)
  const others = documents.filter(({ isReadInFull }) => isReadInFull)
  const shown = state.printing ? state.places : state.places.slice(state.form, state.form + 1)
  return (
    <div class="report">
      <TopBar places={state.places} embedded={embedded} state={state} dispatch={dispatch} onDownload={onDownload} />
      {unread.map((document) => (
        <Problems key={`${document.name} ${document.sha256}`} document={document} language={state.language} />
      ))}
      {places.length === 0 && <NoForm documents={documents} language={state.language} />}
      {shown.map((place) => (
        <FormView key={place.form.id + place.document.name} place={place} state={state} dispatch={dispatch} />
      ))}
      {others.map((document) => (
        <Problems key={`${document.name} ${document.sha256}`} document={document} language={state.language} />
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
