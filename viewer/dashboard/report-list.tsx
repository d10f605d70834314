import { useEffect, useMemo, useState } from 'preact/hooks'
import type { DashboardData, ReportRow } from '../../src/dashboard/index.ts'
import type { Language } from '../../src/report/index.ts'
import { Icon } from '../page/icon.tsx'
import { type Choice, type Choices, fits, holds } from './choices.ts'
import { familyLabel, labelOf, percent, signs } from './labels.ts'
import { countText, say } from './texts.ts'

const PAGE = 60

interface Props {
  readonly data: DashboardData
  readonly choices: Choices
  readonly language: Language
  readonly onRemove: (choice: Choice) => void
  readonly onClear: () => void
}

/** The reports that fit what is chosen. */
export function ReportList({ data, choices, language, onRemove, onClear }: Props) {
  const [words, setWords] = useState('')
  const [most, setMost] = useState(PAGE)
  const found = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/)
    return data.reports.filter((row) => fits(row, choices) && holds(row, wanted))
  }, [data, choices, words])
  useEffect(() => setMost(PAGE), [found])
  return (
    <aside class="panel" aria-label={say('list', language)} id="list">
      <div class="list-head">
        <h2 aria-live="polite">{say(found.length === 1 ? 'shownOne' : 'shown', language, { count: found.length })}</h2>
        <ul class="chips">
          {choices.length === 0 && <li class="quiet">{say('all', language)}</li>}
          {choices.map((choice) => (
            <li key={choice.by}>
              <RemoveButton
                label={labelOf(choice, data, language)}
                language={language}
                onRemove={() => onRemove(choice)}
              />
            </li>
          ))}
        </ul>
        {choices.length > 1 && (
          <button type="button" class="text" onClick={onClear}>
            {say('clear', language)}
          </button>
        )}
        <input
          type="search"
          placeholder={say('search', language)}
          aria-label={say('search', language)}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <div class="content">
        {found.length === 0 && <p class="quiet">{say('nothing', language)}</p>}
        <ul class="reports">
          {found.slice(0, most).map((row) => (
            <Report key={row.id} row={row} data={data} language={language} />
          ))}
        </ul>
        {found.length > most && (
          <button type="button" onClick={() => setMost(most + PAGE)}>
            {say('more', language, { count: Math.min(PAGE, found.length - most) })}
          </button>
        )}
      </div>
    </aside>
  )
}

interface RemoveProps {
  readonly label: string
  readonly language: Language
  readonly onRemove: () => void
}

function RemoveButton({ label, language, onRemove }: RemoveProps) {
  return (
    <button type="button" class="choice" aria-label={say('remove', language, { label })} onClick={onRemove}>
      <span>{label}</span> <span aria-hidden="true">✕</span>
    </button>
  )
}

interface ReportProps {
  readonly row: ReportRow
  readonly data: DashboardData
  readonly language: Language
}

function Report({ row, data, language }: ReportProps) {
  const counts = [
    row.errors > 0 ? countText('error', row.errors, language) : '',
    row.warnings > 0 ? countText('warning', row.warnings, language) : '',
  ].filter((text) => text !== '')
  return (
    <li>
      <details>
        <summary>
          <Icon standing={signs[row.standing]} />
          <span class="who">
            <b>{row.body ?? say('noName', language)}</b>
            <span class="title">
              {row.project ?? row.title ?? say('untitled', language)}
              {row.year !== null && ` · ${row.year}`}
            </span>
            <span class="document">
              {row.document}
              {row.ordinal > 0 && `#${row.ordinal + 1}`}
            </span>
          </span>
          <span class="counts">{counts.length === 0 ? say('clean', language) : counts.join(' · ')}</span>
        </summary>
        <div class="inside">
          <p class="quiet">
            {row.title ?? say('untitled', language)} · {familyLabel(row.family, data, language)}
          </p>
          {row.printed !== null && row.recomputed !== null && (
            <p class={row.zone === 'agrees' ? '' : 'bad'}>
              {say('printedFigure', language, { value: percent(row.printed, 2) })} ·{' '}
              {say('recomputedFigure', language, { value: percent(row.recomputed, 2) })}
            </p>
          )}
          <ul>
            {row.failed.map((check) => (
              <li key={check}>{labelOf({ by: 'check', value: check }, data, language)}</li>
            ))}
          </ul>
          <p class="quiet">{say('open', language)}</p>
          <code>ziping audit {quoted(row.document)} -o report.html</code>
        </div>
      </details>
    </li>
  )
}

/** As a shell takes it. */
function quoted(path: string): string {
  return /^[\w./@%+=:,\u0080-\uffff-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`
}
