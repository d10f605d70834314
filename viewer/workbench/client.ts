import type { Answer, Question, Reading } from './protocol.ts'

type Asked<K extends Question['kind']> = Omit<Extract<Question, { kind: K }>, 'kind' | 'id'>

/** The worker as functions. A reading that a newer one has overtaken never comes back. */
export interface Client {
  readonly read: (asked: Asked<'read'>) => Promise<Reading>
  readonly export: (asked: Asked<'export'>) => Promise<string>
  readonly draft: (asked: Asked<'draft'>) => Promise<string>
}

export function openClient(worker: Worker): Client {
  let count = 0
  let newest = 0
  const waiting = new Map<
    number,
    { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
  >()
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.kind === 'failed') one?.reject(new Error(data.detail))
    else if (data.kind !== 'read' || data.id === newest) one?.resolve(data)
  })
  const ask = (question: Question) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.set(question.id, { resolve, reject })
      worker.postMessage(question)
    })
  const text = async (question: Question) => {
    const answer = await ask(question)
    return 'text' in answer ? answer.text : ''
  }
  return {
    async read(asked) {
      newest = ++count
      const answer = await ask({ kind: 'read', id: newest, ...asked })
      if (answer.kind !== 'read') throw new TypeError(`Expected a reading, got ${answer.kind}.`)
      return answer.reading
    },
    export: (asked) => text({ kind: 'export', id: ++count, ...asked }),
    draft: (asked) => text({ kind: 'draft', id: ++count, ...asked }),
  }
}
