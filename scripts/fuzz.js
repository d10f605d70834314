import { runBundled } from './run-bundled.js'

await runBundled('fuzz')
