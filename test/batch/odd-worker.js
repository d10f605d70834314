// A worker for tests of the pool: what it does with a document stands in the document's name.
export default async function read({ task, began }) {
  began[0] = Date.now()
  if (task.name.startsWith('endless')) while (true);
  if (task.name === 'dies') process.exit(3)
  if (task.name === 'throws') throw new Error('odd')
  return {
    status: 'no-form',
    reason: null,
    failures: [],
    forms: 0,
    findings: 0,
    problems: 0,
    given: { kind: 'text', text: task.name },
  }
}
