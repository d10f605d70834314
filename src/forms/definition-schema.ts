import { fieldsOfRole, sectionIds } from './fields.ts'

/** The JSON Schema of a file of form definitions, for editors: it offers the keys, the roles and the fields while one writes. */
export function definitionSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Form definitions of ziping',
    oneOf: [{ $ref: '#/$defs/form' }, { type: 'array', minItems: 1, items: { $ref: '#/$defs/form' } }],
    $defs: {
      form: {
        type: 'object',
        additionalProperties: false,
        required: ['family', 'name'],
        properties: {
          family: {
            type: 'string',
            pattern: '^[a-z][a-z0-9-]*$',
            description: 'Name of the family in results and on the command line.',
          },
          name: {
            description: 'Name for people, in one text or in both languages.',
            anyOf: [
              text,
              {
                type: 'object',
                additionalProperties: false,
                required: ['zh', 'en'],
                properties: { zh: text, en: text },
              },
            ],
          },
          titles: {
            ...list(pattern, 1),
            description: 'A title that contains one speaks for the family. Default: the Chinese name.',
          },
          notTitles: { ...list(pattern), description: 'A title that contains one speaks against the family.' },
          marks: { ...list(mark()), description: 'Labels whose presence speaks for the family.' },
          notMarks: { ...list(mark()), description: 'Labels whose presence speaks against the family.' },
          words: {
            ...list(text),
            description:
              'Words in labels that speak for the family. Default: the labels given here that ziping does not know.',
          },
          absent: { ...list(mark()), description: 'Labels of which none stands in a form of this family.' },
          sections: {
            description: 'Sections in the printed order. Default: those of the labels given here.',
            ...list({
              type: 'object',
              additionalProperties: false,
              required: ['section', 'fields'],
              properties: { section: { enum: sectionIds }, fields: list(text) },
            }),
          },
          bareAmount: {
            enum: ['approvedBudget', 'adjustedBudget'],
            description: 'The column of an amount that stands under no column label. Default: adjustedBudget.',
          },
          labels: {
            type: ['object', 'null'],
            additionalProperties: false,
            description: 'Labels by role and field, in addition to those that ziping knows.',
            properties: roles(),
          },
        },
      },
    },
  }
}

const text = { type: 'string', minLength: 1 } as const
const pattern = {
  type: 'string',
  minLength: 1,
  description:
    'As printed, or a brace pattern: {a|b}c stands for ac and bc; * in front takes up to 14 more characters.',
} as const

function list(items: object, minItems = 0): object {
  return { type: 'array', items, ...(minItems > 0 ? { minItems } : {}) }
}

function mark(): object {
  return { enum: Object.entries(fieldsOfRole()).flatMap(([role, fields]) => fields.map((field) => `${role}.${field}`)) }
}

function roles(): object {
  return Object.fromEntries(
    Object.entries(fieldsOfRole()).map(([role, fields]) => [
      role,
      {
        type: ['object', 'null'],
        additionalProperties: false,
        properties: Object.fromEntries(
          fields.map((field) => [field, { anyOf: [pattern, list(pattern, 1), { type: 'null' }] }]),
        ),
      },
    ]),
  )
}
