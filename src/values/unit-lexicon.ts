/**
 * Units and measure words of the forms. `人!员口均` reads: 人, but not before 员, 口 or 均 (4050人员 is a name).
 * IN_PROSE count wherever a figure stands before them; ALONE only where the cell or the brackets hold nothing else, being part of too many other words.
 */
const IN_PROSE = [
  // money
  '元!旦素宵件首月 角!度色落 圆 块钱 美元 港元 港币 欧元 日元 英镑 人民币 元人民币',
  // people and what they do
  '人!员口均民才 名!称单录胜额 位!于置列次 户!籍外口型均 家!庭具电长访校乡装 家庭 对夫妇 支!付出持部撑援配 支队!伍 队!伍列员长 组!织成建长 团队',
  '人次 人日 人天 人年 人月 工日 台班 床日 人时 人份',
  // counts
  '个!一 个月 个工作日 个自然日 个日历天 个小时 个学时 个课时 个季度 个年度 个学期 个星期 个百分点 百分点 个点位',
  '次!日年数月序生 回次 场!地所馆景面站合 期!间末初望限刊货 批!准复示评发 轮!换流椅候 届次 趟 遍 频次 班次 期次',
  '项!目 件!套 份!额 篇!幅章 幅!度员 张!贴 块!状 册 本!级地市省县区年次项科身着人单部 部!门分署级委队位 卷 页 条!件例约款理文 则!是以按由应可不对须需 起!来草步点诉到止始 例!会如行外 宗 桩 笔!记试 单!位独价一项元 票 套!餐取 种!植养子苗类 种类 类!似别型 类别 款!项 面!积向对临貌试谈 组次 台!账风湾阶 辆 艘 艇 架!构设空 座!谈位落 栋 幢 间!隔接断歇 处!理置罚室级长分于 处室 所!有以需在属述谓 片!区面段 段!落 根!据本治 具!有体备 盏 口井 口塘 孔!子径 门!类诊户票槛 节!点能约目假日气省课 节课 床!位上 床位 张床位 户次 袋 箱 桶 瓶 盒 枚 顶!层级目 粒 颗 株 棵 头!部 只!有要是能为 匹!配 羽 尾!款气矿 盆!地 版!本面权块 栏!目 帧 集!中体团聚合约 副!本主 字节 万字 字次 组数 单元 标段 平台 站点 点次 车次 条次',
  // time
  '小时 分钟 秒!钟 秒钟 天!然津桥气河 日!常均期报程前起 工作日 自然日 日历天 日历日 周!年边期围转 周岁 岁!月末 年!代级龄度鉴检报费终初底末 年期 学年 学期 学时 课时 季!节 星期 月龄 昼夜',
  // measures
  '米!粉 平方米 立方米 立方 平方 千米 公里 华里 厘米 毫米 微米 分米 延米 延长米 平米 平方公里 平方千米 平方厘米 平方分米 立方厘米 公顷 亩 亩次 公亩 吨 公吨 吨公里 公斤 千克 克!服隆拉 毫克 微克 斤 市斤 升!级至高旗值 毫升 标准立方米 方土 尺 英寸 寸',
  '千瓦 千瓦时 兆瓦 兆瓦时 瓦 度电 千伏 千伏安 千卡 焦耳 分贝 摄氏度 兆帕 蒸吨 标煤 吨标煤 吨标准煤 兆!瓦',
  'km² km2 km m² m2 m³ m3 mm cm dm m kg mg μg ug g t ha h min L ml mL kW KW kw kWh KWH kwh MW MWh GW GB TB MB KB PB dB ℃ °C Mbps Gbps m/s W V kV KV Hz kHz Pa kPa ㎡ ㎥ ㎞ ㎏ ㎜ ㎝',
  // scores
  '分!之别析类布期管配散支工级子店局队部馆校行公 倍 折!合算 成!果员功本立为效绩长年人品交就套',
]
const ALONE =
  '级 度 包 把 对 双 群 样 回 则 班 口 字 届 版 层 楼 孔 首 栏 站 村 镇 乡 县 市 省 区 校 园 店 厂 社 社区 街道 乡镇 行政村 自然村 县区 市县 单位 企业 学校 项目 课 季度 月 日 年度 年级 级别 档 档次 等级 人员 学生 教师 岁以上 家企业 所学校 %/年 辆次 次数 人数 户数 天数 平方 百米 百人 千人 条款 床 张 号 杆 眼 丛 垛 管 滴 剂 支次 G M T s d l 百分比 吨/年 处次 文件 部门'

/** Measure words that take 次 after them: 场次, 户次, 台次. */
const TIMES = '户场家台车件架班批例辆篇轮课艘站头只条团个村校队项处床组份人名支'

export interface UnitWord {
  readonly word: string
  /** Characters that make another word of it. */
  readonly not: string
  readonly prose: boolean
}

/** The words by their first character, the longest first. */
export const UNIT_WORDS: ReadonlyMap<string, readonly UnitWord[]> = index([
  ...IN_PROSE.flatMap((line) => line.split(' ')).map((entry) => parse(entry, true)),
  ...[...TIMES].map((word) => ({ word: `${word}次`, not: '数', prose: true })),
  ...ALONE.split(' ').map((entry) => parse(entry, false)),
])

function parse(entry: string, prose: boolean): UnitWord {
  const [word = '', not = ''] = entry.split('!')
  return { word, not, prose }
}

function index(words: readonly UnitWord[]): ReadonlyMap<string, readonly UnitWord[]> {
  const map = new Map<string, UnitWord[]>()
  for (const word of words) {
    const first = word.word.charAt(0)
    const list = map.get(first)
    if (list === undefined) map.set(first, [word])
    else if (!list.some((w) => w.word === word.word)) list.push(word)
  }
  for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length)
  return map
}
