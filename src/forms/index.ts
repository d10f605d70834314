import { departmentOverall } from './department-overall.ts'
import { project } from './project.ts'
import { target } from './target.ts'
import { transfer } from './transfer.ts'

export { expandBraces } from './braces.ts'
export {
  defineForm,
  type FormDefinition,
  type FormInput,
  type Role,
  type SectionId,
  type SourceWord,
  type Vocabulary,
} from './define.ts'
export { definitionSchema } from './definition-schema.ts'
export { fieldsOfRole, rolesOfSection, sectionIds } from './fields.ts'
export { type KnownLabel, knownAs } from './known.ts'
export { FormFileError, type FormFileFault, faultLine, readForms } from './load.ts'
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
