import type { LogicalCell, LogicalTable } from '../page.ts'
import type { Random } from '../random.ts'
import { drawBody, drawPerson } from './words.ts'

/** Tables of a disclosure that are no forms, each with the line above it. */
export interface OtherTable {
  readonly title: string
  readonly table: LogicalTable
}

export function drawOtherTable(random: Random): OtherTable {
  return random.pick([settlement, threePublic, procurement, contents, staff, assets])(random)
}

function settlement(random: Random): OtherTable {
  const items = [
    '一般公共预算财政拨款收入',
    '政府性基金预算财政拨款收入',
    '上级补助收入',
    '事业收入',
    '经营收入',
    '其他收入',
    '本年收入合计',
    '年初结转和结余',
    '总计',
  ]
  const spending = [
    '一般公共服务支出',
    '教育支出',
    '社会保障和就业支出',
    '卫生健康支出',
    '农林水支出',
    '住房保障支出',
    '本年支出合计',
    '年末结转和结余',
    '总计',
  ]
  return {
    title: random.pick(['收入支出决算总表', '财政拨款收入支出决算总表', '附件1 收入支出决算总表']),
    table: plain(
      [
        ['收入', '', '', '支出', '', ''],
        ['项目', '行次', '金额', '项目', '行次', '金额'],
        ...items.map((item, i) => [
          item,
          String(i + 1),
          money(random),
          spending[i] ?? '',
          String(i + 30),
          money(random),
        ]),
      ],
      [
        [0, 0, 3],
        [0, 3, 3],
      ],
    ),
  }
}

function threePublic(random: Random): OtherTable {
  return {
    title: '一般公共预算财政拨款“三公”经费支出决算表',
    table: plain(
      [
        ['预算数', '', '', '', '', '', '决算数', '', '', '', '', ''],
        [
          '合计',
          '因公出国（境）费',
          '公务用车购置费',
          '公务用车运行费',
          '公务接待费',
          '备注',
          '合计',
          '因公出国（境）费',
          '公务用车购置费',
          '公务用车运行费',
          '公务接待费',
          '备注',
        ],
        Array.from({ length: 12 }, (_, i) => (i === 5 || i === 11 ? '' : money(random))),
      ],
      [
        [0, 0, 6],
        [0, 6, 6],
      ],
    ),
  }
}

function procurement(random: Random): OtherTable {
  return {
    title: '政府采购支出情况表',
    table: plain([
      ['序号', '采购项目', '采购方式', '预算金额', '成交金额', '供应商'],
      ...Array.from({ length: random.int(2, 6) }, (_, i) => [
        String(i + 1),
        random.pick(['办公设备', '物业服务', '信息系统运维', '印刷服务']),
        random.pick(['公开招标', '竞争性磋商', '询价']),
        money(random),
        money(random),
        '某某有限公司',
      ]),
    ]),
  }
}

/** A list of forms, which is none itself. */
function contents(random: Random): OtherTable {
  const names = ['部门整体支出绩效自评表', '项目支出绩效自评表', '绩效目标表', '转移支付绩效自评表']
  return {
    title: '绩效自评表目录',
    table: plain([
      ['序号', '表名', '填报单位', '页码'],
      ...random
        .some(names, random.int(2, 4))
        .map((name, i) => [String(i + 1), name, drawBody(random), String(random.int(2, 60))]),
    ]),
  }
}

function staff(random: Random): OtherTable {
  return {
    title: '人员编制情况表',
    table: plain([
      ['科室', '负责人', '编制数', '实有人数'],
      ...['办公室', '财务科', '业务科', '综合科'].map((name) => [
        name,
        drawPerson(random),
        String(random.int(2, 12)),
        String(random.int(1, 12)),
      ]),
    ]),
  }
}

function assets(random: Random): OtherTable {
  return {
    title: '国有资产占有使用情况表',
    table: plain([
      ['项目', '年初数', '年末数'],
      ...['房屋（平方米）', '车辆（台）', '单价50万元以上设备（台）'].map((name) => [
        name,
        String(random.int(0, 900)),
        String(random.int(0, 900)),
      ]),
    ]),
  }
}

function plain(
  rows: readonly (readonly string[])[],
  merged: readonly (readonly [row: number, column: number, span: number])[] = [],
): LogicalTable {
  return {
    headers: [],
    rows: rows.map((row, r) =>
      row.flatMap((text, c): LogicalCell[] => {
        if (merged.some(([mr, mc, span]) => mr === r && c > mc && c < mc + span)) return []
        const colspan = merged.find(([mr, mc]) => mr === r && mc === c)?.[2] ?? 1
        return [{ text, kind: text === '' ? 'blank' : 'label', rowspan: 1, colspan, pointers: [], figure: false }]
      }),
    ),
  }
}

function money(random: Random): string {
  return random.chance(0.2) ? '0.00' : `${random.int(1, 4000)}.${random.int(10, 99)}`
}
