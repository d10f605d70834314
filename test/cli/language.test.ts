import { describe, expect, it } from 'vitest'
import { chooseLanguage } from '../../src/cli/language.ts'

const zh = { LANG: 'zh_CN.UTF-8' }
const en = { LANG: 'en_GB.UTF-8' }

describe('the language of messages', () => {
  it.each([
    ['--lang before the command', ['--lang', 'zh', 'audit', 'a.md'], en, 'zh'],
    ['--lang after the inputs', ['audit', 'a.md', '--lang=en'], zh, 'en'],
    ['--lang among options it does not know', ['audit', '-o', 'x.json', '--lang', 'zh', '--huh'], en, 'zh'],
    ['the locale', ['audit', 'a.md'], zh, 'zh'],
    ['LC_ALL over LC_MESSAGES over LANG', [], { LC_ALL: 'en', LC_MESSAGES: 'zh', LANG: 'zh' }, 'en'],
    ['LC_MESSAGES over LANG', [], { LC_MESSAGES: 'zh_TW', LANG: 'en' }, 'zh'],
    ['English for a locale it does not speak', [], { LANG: 'C' }, 'en'],
    ['the locale when --lang asks for a language it does not speak', ['--lang', 'fr'], zh, 'zh'],
    ['the locale when --lang has no value', ['audit', '--lang'], zh, 'zh'],
    ['the locale when --lang stands after --', ['audit', '--', '--lang', 'zh'], en, 'en'],
  ] as const)('is told by %s', (_, argv, env, language) => {
    expect(chooseLanguage(argv, env)).toBe(language)
  })
})
