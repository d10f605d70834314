import type { Decisions } from '../../src/findings/index.ts'
import type { Language, PageFinding, PageForm, Standing } from '../../src/report/index.ts'
import type { Place } from './place.ts'

export interface State {
  readonly places: readonly Place[]
  readonly language: Language
  readonly theme: 'light' | 'dark' | null
  /** Which of all forms is shown, from 0. */
  readonly form: number
  readonly tab: 'findings' | 'record'
  /** Fingerprint of the finding that is open. */
  readonly finding: string | null
  /** Pointer of the value that is open. */
  readonly value: string | null
  readonly standings: ReadonlySet<Standing>
  readonly help: boolean
  readonly printing: boolean
  readonly decisions: Decisions
}

export type Action =
  | { readonly type: 'language' | 'help' | 'tab' | 'theme' }
  /** To the next finding or form, or the one before. */
  | { readonly type: 'move' | 'turn'; readonly by: 1 | -1 }
  | { readonly type: 'places'; readonly places: readonly Place[] }
  | { readonly type: 'form'; readonly form: number }
  | { readonly type: 'show'; readonly tab: State['tab'] }
  | { readonly type: 'finding'; readonly fingerprint: string | null; readonly form?: number }
  | { readonly type: 'value'; readonly at: string | null }
  | { readonly type: 'filter'; readonly standing: Standing }
  | { readonly type: 'printing'; readonly printing: boolean }
  | { readonly type: 'decisions'; readonly decisions: Decisions }
  | { readonly type: 'close' }

const firstStandings: readonly Standing[] = ['error', 'warning', 'unknown', 'remark', 'suppressed']

export function startState(places: readonly Place[], language: Language, decisions: Decisions): State {
  return {
    places,
    language,
    theme: null,
    form: 0,
    tab: 'findings',
    finding: null,
    value: null,
    standings: new Set(firstStandings),
    help: false,
    printing: false,
    decisions,
  }
}

export function step(state: State, action: Action): State {
  switch (action.type) {
    case 'language':
      return { ...state, language: state.language === 'zh' ? 'en' : 'zh' }
    case 'help':
      return { ...state, help: !state.help }
    case 'tab':
      return { ...state, tab: state.tab === 'findings' ? 'record' : 'findings' }
    case 'theme':
      return { ...state, theme: isDark(state) ? 'light' : 'dark' }
    case 'move':
      return moved(state, action.by)
    case 'turn':
      return turned(state, state.form + action.by)
    case 'places':
      return replaced(state, action.places)
    case 'form':
      return turned(state, action.form)
    case 'show':
      return { ...state, tab: action.tab }
    case 'finding':
      return { ...state, form: action.form ?? state.form, finding: action.fingerprint, value: null, tab: 'findings' }
    case 'value':
      return { ...state, value: action.at, tab: action.at === null ? state.tab : 'record' }
    case 'filter':
      return { ...state, standings: toggled(state.standings, action.standing) }
    case 'printing':
      return { ...state, printing: action.printing }
    case 'decisions':
      return { ...state, decisions: action.decisions }
    case 'close':
      return state.help ? { ...state, help: false } : { ...state, finding: null, value: null }
  }
}

/** What the reader has chosen, else what the system says. */
function isDark({ theme }: Pick<State, 'theme'>): boolean {
  return theme === null ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
}

/** The findings that the filter lets through, in the order of the list. */
export function visibleFindings({ findings }: PageForm, { standings, printing }: State): readonly PageFinding[] {
  return findings.filter(({ standing }) => (printing ? standing !== 'held' : standings.has(standing)))
}

function moved(state: State, by: 1 | -1): State {
  const form = state.places[state.form]?.form
  const list = form === undefined ? [] : visibleFindings(form, state)
  const here = list.findIndex(({ fingerprint }) => fingerprint === state.finding)
  const next = list[here < 0 && by < 0 ? list.length - 1 : here + by]
  return next === undefined ? state : { ...state, finding: next.fingerprint, value: null, tab: 'findings' }
}

/** The same view of documents that were read anew; what is there no more is closed. */
function replaced(state: State, places: readonly Place[]): State {
  const form = Math.max(0, Math.min(state.form, places.length - 1))
  const shown = places[form]?.form
  const finding = shown?.findings.find(({ fingerprint }) => fingerprint === state.finding)?.fingerprint ?? null
  const value = shown?.values.find(({ at }) => at === state.value)?.at ?? null
  return { ...state, places, form, finding, value }
}

function turned(state: State, form: number): State {
  return form in state.places ? { ...state, form, finding: null, value: null } : state
}

function toggled(set: ReadonlySet<Standing>, one: Standing): ReadonlySet<Standing> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}
