export type {
  Bin,
  CheckCount,
  DashboardData,
  Group,
  ReportRow,
  Standing,
  Totals,
  Zone,
} from './data.ts'
export { dashboardPage } from './page.ts'
export { type Query, readDashboard } from './read.ts'
