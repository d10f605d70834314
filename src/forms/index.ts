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
export {
  describeCommon,
  describeForm,
  type FieldDescription,
  type FormDescription,
  type SectionDescription,
} from './describe.ts'
export { fieldsOfRole, fromVocabularyField, rolesOfSection, sectionIds } from './fields.ts'
export { type KnownLabel, knownAs } from './known.ts'
export { FormFileError, type FormFileFault, faultLine, readForms } from './load.ts'
export { pointersOf } from './pointers.ts'
export { cleanTitle, endsLikeTitle, isContinuation, isStrongTitle, isTitle, titleKernel } from './titles.ts'
export {
  categoryHints,
  comparatorWords,
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
