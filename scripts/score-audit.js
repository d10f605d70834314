import { runBundled } from './run-bundled.js'

await runBundled('score-audit')
