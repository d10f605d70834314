import type { Random } from '../random.ts'

/** Invented places, bodies, projects and people; every form draws its own. */
const places = [
  '青禾',
  '云岭',
  '白鹭',
  '石桥',
  '枫林',
  '清溪',
  '龙泉驿南',
  '望江',
  '梧桐',
  '沙河',
  '金穗',
  '柳湾',
  '银杉',
  '东湖口',
  '双河',
]
const ranks = ['区', '县', '市', '镇', '街道']
const offices = [
  '农业农村局',
  '水利局',
  '教育局',
  '卫生健康局',
  '民政局',
  '交通运输局',
  '文化和旅游局',
  '自然资源局',
  '司法局',
  '住房和城乡建设局',
  '人力资源和社会保障局',
  '市场监督管理局',
  '退役军人事务局',
  '林业局',
  '疾病预防控制中心',
  '残疾人联合会',
  '妇女联合会',
  '档案馆',
  '图书馆',
  '融媒体中心',
  '第三小学',
  '中医院',
]
const subjects = [
  '小型水库维修养护',
  '村级公益事业建设',
  '公共图书馆免费开放',
  '基层医疗卫生机构能力提升',
  '农村公路养护',
  '森林防火物资购置',
  '社区矫正与安置帮教',
  '困难残疾人生活补贴',
  '学前教育普惠发展',
  '高标准农田建设',
  '档案数字化加工',
  '城区路灯节能改造',
  '基本公共卫生服务',
  '非物质文化遗产保护',
  '职业技能提升行动',
  '老旧小区改造',
  '饮用水水源地保护',
  '食品安全抽检',
  '信息系统运行维护',
  '办公用房修缮',
  '乡村特色产业发展',
  '就业困难人员帮扶',
]
const kinds = ['项目', '项目', '经费', '专项资金', '补助资金', '工程', '工作经费']
const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫']
const given = ['文博', '晓岚', '建平', '雨桐', '志远', '海燕', '子涵', '国梁', '静', '磊', '丽华']

export const drawPlace = (random: Random) => random.pick(places) + random.pick(ranks)
export const drawBody = (random: Random, place = drawPlace(random)) => place + random.pick(offices)
export const drawPerson = (random: Random) => random.pick(surnames) + random.pick(given)
export const drawMobile = (random: Random) => `1${random.pick(['30', '38', '59', '86', '99'])}${digits(random, 8)}`
export const drawLandline = (random: Random) => `0${random.int(300, 999)}-${random.int(2, 8)}${digits(random, 6)}`

export function drawProject(random: Random, year: number): string {
  const prefix = random.pick(['', '', '', `${year}年`, `${year}年度`, drawPlace(random)])
  const suffix = random.chance(0.1)
    ? `${random.pick(['（', '('])}第${random.pick(['一', '二'])}批${random.pick(['）', ')'])}`
    : ''
  return prefix + random.pick(subjects) + random.pick(kinds) + suffix
}

/** `219-` before a body, `[155]` before a body: kept in its name. */
export function withBodyCode(random: Random, body: string): string {
  const code = digits(random, random.pick([3, 6]))
  return random.pick([`${code}-${body}`, `[${code}]${body}`])
}

/** A project code as budget systems print it: 51000021R000000019951. */
export function drawProjectCode(random: Random): string {
  return `${random.int(11, 65)}${digits(random, 6)}${random.pick(['R', 'T', 'Y', ''])}${digits(random, 12)}`
}

export function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.int(0, 9)).join('')
}

export function drawDate(random: Random, year: number): string {
  const month = random.int(1, 12)
  const day = random.int(1, 28)
  return random.pick([
    `${year}年${month}月${day}日`,
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    `${year}.${month}.${day}`,
    `${year}年${month}月`,
  ])
}
