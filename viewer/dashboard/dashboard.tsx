import { useEffect, useState } from 'preact/hooks'
import type { DashboardData } from '../../src/dashboard/index.ts'
import type { Language } from '../../src/report/index.ts'
import { Brand, ThemeButton } from '../page/brand.tsx'
import { say as sayPage } from '../page/texts.ts'
import { Charts } from './charts.tsx'
import { type Choice, type Choices, choose } from './choices.ts'
import { Overview } from './overview.tsx'
import { ReportList } from './report-list.tsx'
import { say } from './texts.ts'

interface Props {
  readonly data: DashboardData
  readonly language: Language
}

/** The archive at a glance: charts, and beside them the reports that a mark leads to. */
export function Dashboard({ data, language: first }: Props) {
  const [language, setLanguage] = useState(first)
  const [dark, setDark] = useDark()
  const [choices, setChoices] = useState<Choices>([])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
  }, [language])
  const onChoose = (choice: Choice) => {
    // The canvas keeps the handler that it was made with.
    setChoices((now) => choose(now, choice))
    showList()
  }
  return (
    <div class="report dashboard">
      <header class="top">
        <Brand language={language} />
        <span class="file" title={data.name}>
          {data.name}
        </span>
        <span class="space" />
        <button
          type="button"
          onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
          title={sayPage('languageName', language)}
        >
          {sayPage('language', language)}
        </button>
        <ThemeButton language={language} onPress={() => setDark(!dark)} />
      </header>
      {data.totals.reports === 0 ? (
        <p class="no-form">{say('empty', language)}</p>
      ) : (
        <main>
          <Overview data={data} choices={choices} language={language} onChoose={onChoose} />
          <div class="panes">
            <Charts data={data} choices={choices} language={language} dark={dark} onChoose={onChoose} />
            <ReportList
              data={data}
              choices={choices}
              language={language}
              onRemove={(choice) => setChoices((now) => choose(now, choice))}
              onClear={() => setChoices([])}
            />
          </div>
        </main>
      )}
    </div>
  )
}

/** On a narrow page the list stands below the charts. */
function showList(): void {
  const list = document.querySelector('#list')
  if (list !== null && getComputedStyle(list).position !== 'sticky') list.scrollIntoView()
}

/** Dark or light as the system says, until the reader chooses. */
function useDark(): readonly [boolean, (dark: boolean) => void] {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const [dark, setDark] = useState(system.matches)
  useEffect(() => {
    const follow = () => {
      if (document.documentElement.dataset.theme === undefined) setDark(system.matches)
    }
    system.addEventListener('change', follow)
    return () => system.removeEventListener('change', follow)
  }, [])
  const set = (wanted: boolean) => {
    document.documentElement.dataset.theme = wanted ? 'dark' : 'light'
    setDark(wanted)
  }
  return [dark, set]
}
