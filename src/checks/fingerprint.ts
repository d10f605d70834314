import type { Pointer } from '../relations/index.ts'
import type { Report } from '../schema/index.ts'
import { fold } from '../values/index.ts'

/**
 * Names a finding by its check, the key of its report and the folded labels of its cells; never by an index, an offset
 * or a value, so that it survives a re-conversion. An ordinal is added only among equals, here and in `labelPath`.
 */
export function fingerprinter(record: Report, key: string): (check: string, at: readonly Pointer[]) => string {
  const pathOf = labelPaths(record)
  const seen = new Map<string, number>()
  return (check, at) => {
    const name = [check, key, ...at.map(pathOf)].join('\n')
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return hash(before === 0 ? name : `${name}\n${before}`)
  }
}

/** Pointers with labels in place of indexes: `/funds/1/executed` is `funds[group|其中:一般公共预算].executed`. */
export function labelPaths(record: Report): (at: Pointer) => string {
  const known = new Map<Pointer, string>()
  const addList = (list: string, path: string, labels: readonly (readonly (string | null)[])[]) => {
    const seen = new Map<string, number>()
    labels.forEach((parts, i) => {
      const label = parts.map((part) => fold(part ?? '')).join('|')
      const before = seen.get(label) ?? 0
      seen.set(label, before + 1)
      known.set(`${list}/${i}`, `${path}[${before === 0 ? label : `${label}#${before}`}]`)
    })
  }
  const indicators = (list: Report['indicators']) =>
    list.map(({ term, category, type, name }) => [term, category, type, name])
  addList(
    '/funds',
    'funds',
    record.funds.map(({ group, label }) => [group, label]),
  )
  addList(
    '/goals',
    'goals',
    record.goals.map(({ term }) => [term]),
  )
  addList('/indicators', 'indicators', indicators(record.indicators))
  addList(
    '/tasks',
    'tasks',
    record.tasks.map(({ name }) => [name]),
  )
  record.tasks.forEach((task, i) => {
    addList(`/tasks/${i}/indicators`, `${known.get(`/tasks/${i}`)}.indicators`, indicators(task.indicators))
  })
  const pathOf = (at: Pointer): string => {
    for (let cut = at.length; cut > 0; cut = at.lastIndexOf('/', cut - 1)) {
      const path = known.get(at.slice(0, cut))
      if (path !== undefined) return path + at.slice(cut)
    }
    return at
  }
  const paths = new Map<Pointer, string>()
  return (at) => {
    let path = paths.get(at)
    if (path === undefined) {
      path = pathOf(at)
      paths.set(at, path)
    }
    return path
  }
}

/** 64 bits in hex: two 32-bit FNV-1a hashes of the UTF-16 code units, from two different starts. */
function hash(text: string): string {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ ((unit << 8) | (unit >> 8)), 0x01000193)
    b ^= b >>> 15
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
