import { departmentOverall } from './department-overall.ts'
import { project } from './project.ts'
import { target } from './target.ts'
import { transfer } from './transfer.ts'

export {
  defineForm,
  expandBraces,
  type FormDefinition,
  type Role,
  type SectionId,
  type SourceWord,
  type Vocabulary,
} from './define.ts'
export { cleanTitle, endsLikeTitle, isContinuation, isStrongTitle, isTitle } from './titles.ts'
export {
  fundWords,
  lineWords,
  nestedSources,
  partWords,
  sourceWords,
  termWords,
  typeHints,
  vocabulary,
} from './vocabulary.ts'

/** All form families, in the order in which they are listed to people. */
export const families = [departmentOverall, project, transfer, target] as const
