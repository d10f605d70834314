import { render } from 'preact'
import type { Language } from '../../src/report/index.ts'
import { openClient } from './client.ts'
import { readExamples } from './examples.ts'
import { Workbench } from './workbench.tsx'

/** From a file of its own on the static site; out of the page itself where that is all there is, as a page on a disk may not load another file. */
function openWorker(): Worker {
  const inside = document.querySelector('#worker')
  if (inside === null) return new Worker('worker.js')
  return new Worker(
    URL.createObjectURL(new Blob([JSON.parse(inside.textContent) as string], { type: 'text/javascript' })),
  )
}

const root = document.querySelector('#page')
const language: Language = navigator.language.startsWith('zh') ? 'zh' : 'en'
document.title = 'ziping'
if (root !== null)
  render(<Workbench client={openClient(openWorker())} examples={readExamples()} language={language} />, root)
