import type { Layout } from './common.ts'
import { keyIndicators } from './department.ts'
import { ministry } from './project.ts'

/** Every layout, by name and family. */
export const layouts: readonly Layout[] = [
  { name: 'ministry', family: 'project', build: ministry },
  { name: 'key-indicators', family: 'department-overall', build: keyIndicators },
]
