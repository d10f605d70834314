import type { Message } from '../schema/index.ts'
import { embedJson, type PageAsset, pageEnd, pageStart } from '../sinks/index.ts'
import type { DashboardData } from './data.ts'

/** The dashboard as one self-contained page, in the frame and under the policy of the report page. */
export function dashboardPage(data: DashboardData, asset: PageAsset, language: keyof Message): string {
  return `${pageStart(asset, language)}${embedJson(data)}\n${pageEnd(asset)}`
}
