import * as z from 'zod'

type Test = (value: unknown) => boolean

/**
 * A test made once from a schema: true only for what the schema accepts as it is. It builds nothing, so it takes a
 * fraction of the time of a parse; what it does not know it leaves to the schema itself.
 */
export function conforms(schema: z.core.$ZodType): Test {
  const { def } = (schema as z.core.$ZodTypes)._zod
  const parses: Test = (value) => z.safeParse(schema, value).success
  switch (def.type) {
    case 'string':
      return every((value) => typeof value === 'string', def.checks, parses)
    case 'number':
      return every(numberOf(def) ?? parses, def.checks, parses)
    case 'object':
      return def.catchall?._zod.def.type === 'never' ? objectOf(def.shape) : parses
    case 'record':
      return recordOf(conforms(def.keyType), conforms(def.valueType))
    case 'array':
      return every(arrayOf(conforms(def.element)), def.checks, parses)
    case 'tuple':
      return def.rest === null ? tupleOf(def.items.map(conforms)) : parses
    case 'nullable': {
      const inner = conforms(def.innerType)
      return (value) => value === null || inner(value)
    }
    case 'union': {
      const options = def.options.map(conforms)
      return (value) => options.some((option) => option(value))
    }
    case 'enum':
      return oneOf(Object.values(def.entries).filter((value) => typeof value === 'string'))
    case 'literal':
      return oneOf(def.values)
    default:
      return parses
  }
}

/** The base test with those of the schema's checks; the whole parse where one of them is not known here. */
function every(base: Test, checks: readonly z.core.$ZodCheck[] | undefined, parses: Test): Test {
  let test = base
  for (const { _zod } of checks ?? []) {
    const check = checkOf(_zod.def as z.core.$ZodChecks['_zod']['def'])
    if (check === null) return parses
    const before = test
    test = (value) => before(value) && check(value)
  }
  return test
}

function checkOf(def: z.core.$ZodChecks['_zod']['def']): Test | null {
  switch (def.check) {
    case 'min_length':
      return (value) => (value as string | readonly unknown[]).length >= def.minimum
    case 'greater_than':
      return (value) => (value as number) > Number(def.value) || (def.inclusive && value === def.value)
    case 'less_than':
      return (value) => (value as number) < Number(def.value) || (def.inclusive && value === def.value)
    case 'string_format': {
      const { format, pattern } = def
      return format === 'regex' && pattern && !pattern.global && !pattern.sticky
        ? (value) => pattern.test(value as string)
        : null
    }
    default:
      return null
  }
}

function numberOf(def: z.core.$ZodNumberDef | z.core.$ZodNumberFormatDef): Test | null {
  if (!('format' in def)) return Number.isFinite
  return def.format === 'safeint' ? Number.isSafeInteger : null
}

function objectOf(shape: Readonly<Record<string, z.core.$ZodType>>): Test {
  const fields = Object.entries(shape).map(([name, field]) => ({ name, test: conforms(field) }))
  return (value) => {
    if (!isObject(value)) return false
    let seen = 0
    for (const name in value) {
      if (!Object.hasOwn(shape, name)) return false
      seen++
    }
    return seen === fields.length && fields.every(({ name, test }) => test(value[name]))
  }
}

function recordOf(isKey: Test, isValue: Test): Test {
  return (value) => {
    // Symbols and inherited names are for the schema to judge.
    if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return false
    if (Object.getOwnPropertySymbols(value).length > 0) return false
    for (const name in value) if (!isKey(name) || !isValue(value[name])) return false
    return true
  }
}

function arrayOf(isElement: Test): Test {
  return (value) => {
    if (!Array.isArray(value)) return false
    for (const element of value) if (!isElement(element)) return false
    return true
  }
}

function tupleOf(items: readonly Test[]): Test {
  return (value) => Array.isArray(value) && value.length === items.length && items.every((test, i) => test(value[i]))
}

function oneOf(values: readonly unknown[]): Test {
  const set = new Set(values)
  return (value) => set.has(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
