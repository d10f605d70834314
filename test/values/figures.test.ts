import { describe, expect, it } from 'vitest'
import { findFigures } from '../../src/values/index.ts'

/** The figures as they stand in the text, with what is printed beside them: `9个`, `>= 95%以上`. */
function marked(text: string): string[] {
  return findFigures(text).map(({ number, start, end, comparator, phrase }) => {
    expect(start).toBeGreaterThanOrEqual(phrase[0])
    expect(end).toBeLessThanOrEqual(phrase[1])
    expect(number.unit).not.toBe(null)
    return comparator === null ? text.slice(start, end) : `${comparator} ${text.slice(...phrase)}`
  })
}

describe('findFigures', () => {
  it.each<[text: string, figures: string[]]>([
    ['修建便道3公里，栽植苗木1.2万株，受益860户、2,540人。', ['3公里', '1.2万株', '860户', '2,540人']],
    ['新增收入792.22万元，同比增长31.39%', ['792.22万元', '31.39%']],
    ['全年走访４５家企业', ['４５家']],
    ['满意度平均值达93.2%，达到不低于90%的目标', ['93.2%', '>= 不低于90%']],
    ['办结率99%以上，平均用时3个工作日以内', ['>= 99%以上', '<= 3个工作日以内']],
    ['每场不少于40人', ['>= 不少于40人']],
    ['气温-5℃，降幅-2.5%', ['-5℃', '-2.5%']],
    ['组建5至8人的小组', ['between 5至8人', 'between 5至8人']],
    ['按照每天工作8小时，每月工作21天计算', ['8小时', '21天']],
    ['补助标准为每亩1600元', ['1600元']],
    ['总建筑面积约1000㎡，层高约4.3m。', ['1000㎡', '4.3m']],
    ['投入26.5万元（含税）', ['26.5万元']],
    ['占比百分之三十五，共一百二十三户', ['百分之三十五', '一百二十三户']],
    ['按1760株/栋，在10栋温棚种植', ['1760株/栋', '10栋']],
    ['处理8小时×21天', ['8小时', '21天']],
    ['在7 个林场和11 个乡镇', ['7 个', '11 个']],
  ])('finds in %j: %j', (text, figures) => expect(marked(text)).toEqual(figures))

  it.each([
    '12345热线全年畅通',
    '构建“12345”工作体系',
    '2021亚太论坛',
    '开展“5个一”活动',
    '“1+3”行动',
    '打造“15分钟便民圈”',
    '第3批、第十二批次',
    '第3-5名',
    'A4纸、G320国道、PM2.5',
    '5G基站',
    '财预〔2021〕10号',
    '建团100周年',
    '“十四五”规划，二十大精神',
    '一中心三片区九站点',
    '一支队伍、十大行动、四项制度、百强企业',
    '数十人、几百户、上千人次',
    '两个一百年',
    '2022年12月31日前、6月底、1-11月、第四季度、8:30',
    '二〇二一年十二月三十一日',
    '2021—2023年，2022年度',
    '7×24小时服务',
    '4050人员',
    '3年级学生',
    '1、培训；2、走访',
    '电话0557-1234567',
    '共计50，其中20',
    '合计 9 8.5%、3 000人',
    '1O人、O.5%、l00%、3.2.1节',
    '',
  ])('finds none in %j', (text) => expect(marked(text)).toEqual([]))
})
