import type { Layout } from './common.ts'
import { chongqing } from './department-chongqing.ts'
import { withDuties } from './department-duties.ts'
import { hunan } from './department-hunan.ts'
import { keyIndicators } from './department-key-indicators.ts'
import { inventedDepartment, inventedProject } from './invented.ts'
import { hubei } from './project-hubei.ts'
import { ministry, ministryExtended } from './project-ministry.ts'
import { ningxia } from './project-ningxia.ts'
import { relief } from './project-relief.ts'
import { sichuan } from './project-sichuan.ts'
import { yunnan } from './project-yunnan.ts'
import { targetChongqing, targetRelief, targetSideBySide, targetTransfer } from './target.ts'
import { targetJiangxi } from './target-jiangxi.ts'
import { targetRegional } from './target-regional.ts'
import { targetTerms } from './target-terms.ts'
import { transferMinistry, transferScored } from './transfer.ts'

/** Every layout, by name and family. */
export const layouts: readonly Layout[] = [
  { name: 'ministry', family: 'project', build: ministry },
  { name: 'ministry-extended', family: 'project', build: ministryExtended },
  { name: 'relief', family: 'project', build: relief },
  { name: 'sichuan', family: 'project', build: sichuan },
  { name: 'hubei', family: 'project', build: hubei },
  { name: 'yunnan', family: 'project', build: yunnan },
  { name: 'ningxia', family: 'project', build: ningxia },
  { name: 'invented', family: 'project', build: inventedProject },
  { name: 'key-indicators', family: 'department-overall', build: keyIndicators },
  { name: 'hunan', family: 'department-overall', build: hunan },
  { name: 'chongqing', family: 'department-overall', build: chongqing },
  { name: 'duties', family: 'department-overall', build: withDuties },
  { name: 'invented', family: 'department-overall', build: inventedDepartment },
  { name: 'ministry', family: 'transfer', build: transferMinistry },
  { name: 'scored', family: 'transfer', build: transferScored },
  { name: 'relief', family: 'target', build: targetRelief },
  { name: 'side-by-side', family: 'target', build: targetSideBySide },
  { name: 'transfer', family: 'target', build: targetTransfer },
  { name: 'chongqing', family: 'target', build: targetChongqing },
  { name: 'jiangxi', family: 'target', build: targetJiangxi },
  { name: 'terms', family: 'target', build: targetTerms },
  { name: 'regional', family: 'target', build: targetRegional },
]
