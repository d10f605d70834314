import type { SectionId } from '../../forms/index.ts'
import type { Candidate, RowMatcher } from '../state.ts'

const HEADED: ReadonlySet<string> = new Set(['head', 'funds', 'goals', 'indicators', 'tasks', 'management'])

/** A row that holds nothing but the name of the section below it. */
export const section: RowMatcher = {
  name: 'section',
  read(row, _state, { lexicon, next }) {
    const own = row.items.filter((item) => item.own)
    if (own.length !== 1 || own[0]!.start > 1) return []
    return lexicon.hits(own[0]!.text).flatMap((hit): Candidate[] => {
      if (hit.role === 'text') {
        // 存在问题 over its answer, not beside it.
        const below = next?.items.length === 1 && next.items[0]!.own && next.items[0]!.start <= own[0]!.start
        if (!below || lexicon.hits(next!.items[0]!.text).length > 0) return []
        return [
          {
            reading: { kind: 'section', items: own, hit },
            score: 1.9,
            state: { header: null, context: null, pending: { label: own[0]!, hit } },
          },
        ]
      }
      if (hit.role !== 'section' || !HEADED.has(hit.field)) return []
      return [
        {
          reading: { kind: 'section', items: own, hit },
          score: 1.4,
          state: { header: null, context: hit.field as SectionId, pending: { label: own[0]!, hit } },
        },
      ]
    })
  },
}
