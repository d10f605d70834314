import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Options {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Called with the process once it runs. */
  readonly during?: (child: ChildProcess) => void
}

const bin = join(import.meta.dirname, '../../../dist/cli/bin.js')

/** Runs the built program to its end. */
export function ziping(args: readonly string[], { input = '', env = {}, cwd, during }: Options = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], {
      cwd,
      env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8', ...env },
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    during?.(child)
  })
}

/** Writes a small archive: forms, damaged forms, prose, a price list, an empty file, bytes that are no text, and copies. */
export function writeArchive(folder: string, files: number): void {
  for (let i = 0; i < files; i++) {
    const path = join(folder, `${2020 + (i % 4)}`, `${String(i).padStart(3, '0')}.${i % 9 === 4 ? 'html' : 'md'}`)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, documentOf(i))
  }
}

function documentOf(i: number): string | Uint8Array {
  switch (i % 9) {
    case 3:
      return `第 ${i} 号通知，没有表格。\n`
    case 4:
      return `<table><tr><td>项目名称</td><td>堤岸加固${i}</td></tr><tr><td>主管部门</td><td>河口镇</td></tr></table>`
    case 5:
      return formOf(1)
    case 6:
      return i % 2 === 0 ? '' : '| item | price |\n|---|---|\n| tea | 12 |\n'
    case 7:
      return Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, i)
    case 8:
      return formOf(i).slice(0, -60)
    default:
      return formOf(i)
  }
}

/** An invented form; its rate is wrong for every third number. */
export function formOf(i: number): string {
  const rate = i % 3 === 0 ? '81.20%' : `${(40 + (i % 50)).toFixed(2)}%`
  return `# 河口镇项目支出绩效自评表

（2023年度）

| 项目名称 | 渠道清淤${i} | 主管部门 | 河口镇 | | | |
|---|---|---|---|---|---|---|
| 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 得分 |
| | 年度资金总额 | 100.00 | 100.00 | ${(40 + (i % 50)).toFixed(2)} | ${rate} | 8 |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 清淤长度 | ≥${i}公里 | ${i + 1}公里 | 50 | 50 |
| 效益指标 | 社会效益 | 受益人数 | ≥${i * 10}人 | ${i * 10}人 | 40 | 40 |
`
}
