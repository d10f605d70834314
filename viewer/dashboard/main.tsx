import { render } from 'preact'
import type { DashboardData } from '../../src/dashboard/index.ts'
import type { Language } from '../../src/report/index.ts'
import { Dashboard } from './dashboard.tsx'
import { say } from './texts.ts'

const root = document.querySelector('#page')
const block = document.querySelector('script.document')
const language: Language = document.documentElement.dataset.language === 'en' ? 'en' : 'zh'
if (root !== null && block !== null) {
  const data = JSON.parse(block.textContent) as DashboardData
  document.title = `${say('claim', language)} · ${data.name}`
  render(<Dashboard data={data} language={language} />, root)
}
