import { Command } from 'commander'
import type { Environment } from './streams.ts'
import type { Language } from './texts.ts'

/**
 * The language of messages: what `--lang` asks for, wherever it stands, else that of the locale, else English.
 * Help and errors need it before the command line as a whole can be understood, so it is read on its own first.
 */
export function chooseLanguage(argv: readonly string[], env: Environment): Language {
  const reader = new Command()
    .option('--lang <lang>')
    .argument('[rest...]')
    .allowUnknownOption()
    .helpOption(false)
    .exitOverride()
    .configureOutput({ outputError: () => {} })
  try {
    const { lang } = reader.parse([...argv], { from: 'user' }).opts<{ lang?: string }>()
    if (lang === 'zh' || lang === 'en') return lang
  } catch {
    // A command line that cannot be understood is reported by the program itself, in the language of the locale.
  }
  return localeOf(env).toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** Windows sets none of these variables; asking Intl everywhere would cost every start a few milliseconds. */
function localeOf(env: Environment): string {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG
  if (named) return named
  return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : 'C'
}
