import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeForm, families, fieldsOfRole, pointersOf } from '../../src/forms/index.ts'
import { Report } from '../../src/schema/index.ts'
import { formPage, formsIndex } from './page.ts'

const folder = '../../docs/forms'

describe('the pages of the families are those that the definitions give', () => {
  it.each(families.map((form) => [form.family, form] as const))('%s', async (family, form) => {
    await expect(formPage(form)).toMatchFileSnapshot(`${folder}/${family}.md`)
  })
  it('the list', async () => {
    await expect(formsIndex(families)).toMatchFileSnapshot(`${folder}/README.md`)
  })
  it('no page is left over', () => {
    const known = new Set([...families.map(({ family }) => `${family}.md`), 'README.md'])
    const pages = readdirSync(new URL('../../docs/forms', import.meta.url))
    expect(pages.filter((page) => !known.has(page))).toEqual([])
  })
})

describe('what maps where', () => {
  it('names a place of the record for every field of every role', () => {
    const astray = Object.entries(fieldsOfRole()).flatMap(([role, fields]) =>
      role === 'section'
        ? []
        : fields.flatMap((field) =>
            pointersOf(role as keyof ReturnType<typeof fieldsOfRole>, field).filter((p) => !isPlace(p)),
          ),
    )
    expect(astray).toEqual([])
  })
  it('covers every field that a family says it gives a place to', () => {
    for (const form of families) {
      const told = describeForm(form).sections.map(({ fields }) => fields.map(({ field }) => field))
      expect(told).toEqual(form.sections.map(({ fields }) => fields))
    }
  })
})

/** Whether a pointer with `*` for indexes leads to a place of the record's schema. */
function isPlace(pointer: string): boolean {
  let schema: unknown = Report
  for (const step of pointer.split('/').slice(1)) {
    const inner = unwrapped(schema) as { shape?: Record<string, unknown>; element?: unknown }
    schema = step === '*' ? inner.element : inner.shape?.[step]
    if (schema === undefined) return false
  }
  return true
}

function unwrapped(schema: unknown): unknown {
  const { unwrap } = schema as { unwrap?: () => unknown }
  return typeof unwrap === 'function' && !('element' in Object(schema)) ? unwrapped(unwrap.call(schema)) : schema
}
