import { execFileSync } from 'node:child_process'

/** Builds dist/ before the tests that need it. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' })
}
