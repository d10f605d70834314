import { render } from 'preact'
import type { Language, PageDocument } from '../../src/report/index.ts'
import { App } from '../page/app.tsx'

const root = document.querySelector('#page')
const blocks = [...document.querySelectorAll('script.document')]
const documents = blocks.map((block) => JSON.parse(block.textContent) as PageDocument)
const language: Language = document.documentElement.dataset.language === 'en' ? 'en' : 'zh'
const [first] = documents
const [form] = first?.forms ?? []
document.title = [form?.title[language], first?.name].filter((part) => part !== undefined).join(' · ') || 'ziping'
if (root !== null) render(<App documents={documents} language={language} />, root)
