/** What can be measured, by type of indicator: names that state neither bound nor figure, with unit and range. */
export interface Topic {
  readonly name: string
  /** `%`, a counting unit, a money unit; null for an indicator in words, `date` for a point in time. */
  readonly unit: string | null
  readonly low?: number
  readonly high?: number
  /** Lower is better. */
  readonly ceiling?: boolean
}

export type Kind =
  | 'quantity'
  | 'quality'
  | 'time'
  | 'cost'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'lasting'
  | 'satisfaction'

const count = (name: string, unit: string, low: number, high: number): Topic => ({ name, unit, low, high })
const rate = (name: string): Topic => ({ name, unit: '%', low: 85, high: 100 })
const words = (name: string): Topic => ({ name, unit: null })

export const topics: Record<Kind, readonly Topic[]> = {
  quantity: [
    count('培训场次', '场次', 2, 40),
    count('新建维修渠道长度', '公里', 2, 90),
    count('补助对象人数', '人', 20, 6000),
    count('购置设备数量', '台', 1, 60),
    count('改造危旧房屋户数', '户', 5, 400),
    count('完成造林面积', '亩', 50, 9000),
    count('“送戏下乡”演出场次', '场', 5, 120),
    count('抽检样品批次', '批次', 30, 2000),
    count('编制规划报告数量', '份', 1, 12),
    count('维护信息系统数量', '个', 1, 20),
    count('组织宣传活动次数', '次', 2, 60),
    count('受益村（社区）数', '个', 3, 90),
    count('修缮校舍面积', '平方米', 100, 20000),
    count('发放宣传资料数量', '册', 200, 30000),
    count('开展督导检查次数', '次/年', 2, 24),
    rate('应保尽保覆盖率'),
    count('微信公众号推送信息条数', '条', 30, 900),
    count('救助困难群众人次', '人次', 10, 3000),
  ],
  quality: [
    rate('项目验收合格率'),
    rate('补助资金发放准确率'),
    rate('培训人员合格率'),
    rate('系统正常运行率'),
    rate('设备质量达标率'),
    rate('政策知晓率'),
    rate('案件办结率'),
    words('资金使用合规性'),
    words('管理制度健全性'),
    words('档案资料完整性'),
    { name: '经费支出差错率', unit: '%', low: 0, high: 5, ceiling: true },
    rate('抽检结果公示率'),
    { name: '新生儿重症发生率', unit: '‰', low: 1, high: 9, ceiling: true },
  ],
  time: [
    rate('任务完成及时率'),
    rate('补助资金按时发放率'),
    { name: '项目完成时间', unit: 'date' },
    { name: '资金拨付时间', unit: 'date' },
    { name: '项目建设工期', unit: '天', low: 20, high: 360, ceiling: true },
    { name: '故障响应时间', unit: '小时', low: 1, high: 24, ceiling: true },
    { name: '项目实施周期', unit: '个月', low: 3, high: 24, ceiling: true },
    words('工作开展及时性'),
  ],
  cost: [
    { name: '项目总成本', unit: '万元', low: 5, high: 3000, ceiling: true },
    { name: '单位造价', unit: '元/平方米', low: 80, high: 4000, ceiling: true },
    { name: '人均补助标准', unit: '元/人·月', low: 60, high: 900, ceiling: true },
    { name: '培训费标准', unit: '元/人*天', low: 100, high: 550, ceiling: true },
    { name: '预算成本控制率', unit: '%', low: 90, high: 100, ceiling: true },
    words('成本控制情况'),
    { name: '设备采购成本', unit: '元', low: 900, high: 90000, ceiling: true },
  ],
  economic: [
    count('带动增加经济收入', '万元', 2, 800),
    words('促进地方经济发展'),
    count('节约运行成本', '万元', 1, 60),
    rate('产业收入增长率'),
    words('降低群众生产成本'),
  ],
  social: [
    words('改善群众生活条件'),
    words('提升公共服务水平'),
    count('受益脱贫人口数', '人', 10, 5000),
    words('提高居民健康意识'),
    rate('群众知晓率'),
    count('带动就业人数', '人', 3, 400),
    words('维护社会和谐稳定'),
    { name: '安全责任事故发生数', unit: '起', low: 0, high: 2, ceiling: true },
  ],
  ecological: [
    words('改善生态环境质量'),
    rate('垃圾无害化处理率'),
    words('减少环境污染'),
    count('植被恢复面积', '公顷', 1, 300),
  ],
  lasting: [
    words('长效管理机制健全'),
    count('工程使用年限', '年', 5, 30),
    words('持续发挥效益'),
    words('人才队伍可持续发展'),
  ],
  satisfaction: [
    rate('受益群众满意度'),
    rate('服务对象满意度'),
    rate('参训学员满意度'),
    rate('游客满意度'),
    rate('家长满意率'),
    { name: '投诉次数', unit: '次', low: 0, high: 5, ceiling: true },
  ],
}

export const targetWords = [
  '有效提升',
  '明显改善',
  '长期',
  '效果明显',
  '健全',
  '合规',
  '良好',
  '显著',
  '符合要求',
  '按规定执行',
  '高',
  '逐步提高',
  '不超过预算',
]
export const actualWords = [
  '达成预期指标',
  '已完成',
  '完成',
  '有效提升',
  '效果明显',
  '达到预期目标',
  '基本达成目标',
  '良好',
  '是',
]
export const missedWords = ['部分达成目标', '未完成', '基本达成目标']

/** How offices call the kinds of indicators. */
export const kindLabels: Record<Kind, readonly string[]> = {
  quantity: ['数量指标', '数量指标', '数量指标', '数量'],
  quality: ['质量指标', '质量指标', '质量指标', '质量'],
  time: ['时效指标', '时效指标', '时效指标', '时效', '时间指标'],
  cost: ['成本指标', '成本指标', '成本'],
  economic: ['经济效益指标', '经济效益指标', '经济效益'],
  social: ['社会效益指标', '社会效益指标', '社会效益'],
  ecological: ['生态效益指标', '生态效益指标', '生态效益', '环境效益指标'],
  lasting: ['可持续影响指标', '可持续影响指标', '可持续影响', '可持续性影响指标'],
  satisfaction: [
    '服务对象满意度指标',
    '服务对象满意度指标',
    '服务对象满意度',
    '满意度指标',
    '社会公众或服务对象满意度指标',
  ],
}

export interface CategoryPlan {
  readonly label: string
  readonly kinds: readonly Kind[]
}

/** First-level indicators of the years and ministries. */
export const categoryPlans: readonly (readonly CategoryPlan[])[] = [
  [
    { label: '产出指标', kinds: ['quantity', 'quality', 'time', 'cost'] },
    { label: '效益指标', kinds: ['economic', 'social', 'ecological', 'lasting'] },
    { label: '满意度指标', kinds: ['satisfaction'] },
  ],
  [
    { label: '成本指标', kinds: ['cost'] },
    { label: '产出指标', kinds: ['quantity', 'quality', 'time'] },
    { label: '效益指标', kinds: ['social', 'lasting'] },
    { label: '满意度指标', kinds: ['satisfaction'] },
  ],
  [
    { label: '产出', kinds: ['quantity', 'quality', 'time', 'cost'] },
    { label: '效益', kinds: ['economic', 'social'] },
    { label: '满意度', kinds: ['satisfaction'] },
  ],
  [
    { label: '项目完成指标', kinds: ['quantity', 'quality', 'time', 'cost'] },
    { label: '项目效益指标', kinds: ['social', 'lasting'] },
    { label: '满意度指标', kinds: ['satisfaction'] },
  ],
]
