import type { Message } from '../../schema/index.ts'
import type { SuspectView } from '../repair-view.ts'
import type { ReportView } from '../view.ts'
import type { Both } from './both.ts'

/** The smallest sets of figures that must be wrong, with the proof in words. */
export interface PageRepair {
  readonly proof: Message
  readonly sets: readonly (readonly Suspect[])[]
}

interface Suspect {
  readonly at: string
  readonly text: string
  readonly name: Both<string>
}

export function pageRepairs({ zh, en }: Both<ReportView>): PageRepair[] {
  const inEnglish = en.repairs
  return zh.repairs.map(({ sets, proof, groups }, i) => ({
    proof,
    sets: sets.map((set, j) =>
      set.map((at, k): Suspect => {
        const name = (view: readonly SuspectView[] | undefined) => view?.[k]?.name ?? at
        const english = inEnglish[i]?.groups[j]
        return { at, text: groups[j]?.[k]?.text ?? '', name: { zh: name(groups[j]), en: name(english) } }
      }),
    ),
  }))
}
