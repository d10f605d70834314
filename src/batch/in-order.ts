/**
 * Works on several items at once and gives the outcomes in the order of the items. At most `window` items are begun and
 * not yet handed on, so a slow reader holds back the source. An outcome is handed on as soon as it is its turn, without
 * waiting for a further item: a program that sends one document and waits for its result gets it.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T> | Iterable<T>,
  work: (item: T) => Promise<R>,
  window: number,
): AsyncGenerator<R> {
  const items = iterate(source)
  const begun: Promise<R>[] = []
  let coming: Promise<IteratorResult<T>> | null = items.next()
  try {
    while (coming !== null || begun.length > 0) {
      const [oldest] = begun
      const next = await Promise.race([
        ...(oldest === undefined ? [] : [oldest.then((outcome) => ({ kind: 'outcome' as const, outcome }))]),
        ...(coming === null || begun.length >= window
          ? []
          : [coming.then((item) => ({ kind: 'item' as const, item }))]),
      ])
      if (next.kind === 'outcome') {
        begun.shift()
        yield next.outcome
      } else if (next.item.done === true) {
        coming = null
      } else {
        const started = work(next.item.value)
        // It is awaited in its turn; until then its failure is nobody's.
        started.catch(() => {})
        begun.push(started)
        coming = items.next()
      }
    }
  } finally {
    coming?.catch(() => {})
    // Not awaited: a source that waits for its next item would never answer.
    items.return?.(undefined)?.then(undefined, () => {})
  }
}

function iterate<T>(source: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> {
  if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]()
  const items = source[Symbol.iterator]()
  return { next: async () => items.next(), return: async () => ({ done: true, value: undefined }) }
}
