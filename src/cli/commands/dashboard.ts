import { basename, join } from 'node:path'
import { dashboardPage, readDashboard } from '../../dashboard/index.ts'
import { queryWarehouse } from '../../stores/index.ts'
import type { Context, ExitCode } from '../context.ts'
import { chooseTarget, writeFile } from '../output.ts'
import { pageAsset } from '../page-asset.ts'
import { say } from '../texts.ts'

export interface DashboardCommandOptions {
  readonly output?: string
}

/** `ziping dashboard WAREHOUSE`: one page on all that a DuckDB warehouse holds. In a folder it is `dashboard.html`. */
export async function dashboardCommand(
  warehouse: string,
  { output = 'site/' }: DashboardCommandOptions,
  { stdout, stderr, language }: Context,
): Promise<ExitCode> {
  const target = await chooseTarget(output)
  const data = await queryWarehouse(warehouse, (query) => readDashboard(basename(warehouse), query))
  const page = dashboardPage(data, await pageAsset('dashboard'), language)
  if (target.kind === 'stdout') {
    await stdout.write(page)
    return 0
  }
  const path = target.kind === 'folder' ? join(target.path, 'dashboard.html') : target.path
  await writeFile([page], path)
  await stderr.write(`${say('dashboardWritten', language, { path, count: data.totals.reports })}\n`)
  return 0
}
