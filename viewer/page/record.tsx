import type { Language, PageForm, PageValue } from '../../src/report/index.ts'
import { isDoubtful } from './doubt.ts'
import type { Action, State } from './state.ts'
import { say } from './texts.ts'
import { ValueDetail } from './value-detail.tsx'

interface Props {
  readonly form: PageForm
  readonly source: string
  readonly state: State
  readonly dispatch: (action: Action) => void
}

/** The record as read: values by what they belong to; the one that is chosen with its evidence on top. */
export function Record({ form, source, state, dispatch }: Props) {
  const { language } = state
  const chosen = form.values.find(({ at }) => at === state.value)
  return (
    <>
      {chosen !== undefined && (
        <ValueDetail value={chosen} form={form} source={source} state={state} dispatch={dispatch} />
      )}
      {groupsOf(form.values, language).map(({ key, part, owner, values }) => (
        <section class="group" key={key}>
          <h3 lang="zh-Hans">
            <span>{part}</span> {owner}
          </h3>
          <dl>
            {values.map((value) => (
              <div key={value.at} class={value.at === state.value ? 'chosen' : undefined}>
                <dt lang="zh-Hans">{value.field[language]}</dt>
                <dd>
                  <button
                    type="button"
                    onClick={() => dispatch({ type: 'value', at: value.at })}
                    lang="zh-Hans"
                    class={isNumber(value) ? 'figure' : ''}
                  >
                    {value.raw === '' ? <span class="quiet">{say('blank', language)}</span> : value.raw}
                  </button>
                  {isDoubtful(value) && <span class="low-mark">{value.confidence.toFixed(2)}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

interface Group {
  readonly key: string
  readonly part: string
  readonly owner: string
  readonly values: PageValue[]
}

/** Fields of the form itself come first, then line by line, in the order of the record. */
function groupsOf(values: readonly PageValue[], language: Language): Group[] {
  const groups = new Map<string, Group>()
  for (const value of values) {
    const [, list = '', index = '', inner = '', innerIndex = ''] = value.at.split('/')
    const isList = /^\d+$/.test(index)
    const isInner = /^\d+$/.test(innerIndex)
    const key = !isList
      ? list === 'contact'
        ? 'contact'
        : ''
      : isInner
        ? `${list}/${index}/${inner}/${innerIndex}`
        : `${list}/${index}`
    const group = groups.get(key) ?? {
      key,
      part: partName(key === '' ? '' : list, language),
      owner: ownerName(value, isList, language),
      values: [],
    }
    group.values.push(value)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function partName(list: string, language: Language): string {
  switch (list) {
    case '':
      return say('part.head', language)
    case 'funds':
    case 'goals':
    case 'indicators':
    case 'tasks':
    case 'notes':
    case 'others':
    case 'contact':
      return say(`part.${list}`, language)
    default:
      return list
  }
}

function ownerName(value: PageValue, isList: boolean, language: Language): string {
  if (!isList || value.at.startsWith('/notes')) return ''
  return value.owner[language] || say('total', language)
}

function isNumber({ raw }: PageValue): boolean {
  return /^[-+−]?[\d,，.\s]+[%％]?$/.test(raw)
}
