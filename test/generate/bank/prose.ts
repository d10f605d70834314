import type { Random } from '../random.ts'

/** Long texts of goals, problems and measures. Their figures belong to the text and to nothing else. */
const goals = [
  '按照年度工作计划组织实施，保障各项任务顺利推进',
  '完成既定建设内容，改善群众生产生活条件',
  '加强资金管理，确保专款专用，提高资金使用效益',
  '进一步健全工作机制，提升服务能力和水平',
  '组织开展宣传教育活动，营造良好社会氛围',
  '完善基础设施，消除安全隐患',
  '落实补助政策，做到应补尽补、足额发放',
  '强化队伍建设，提高业务人员履职能力',
  '保障机构正常运转，履行部门职能',
  '围绕中心工作，坚持问题导向，统筹推进各项改革任务落地见效，着力解决群众反映强烈的突出问题',
  '深入实施创新驱动战略，培育特色优势产业，带动周边农户增收致富，促进城乡融合发展',
  '严格落实安全生产责任制，定期开展隐患排查整治，确保全年不发生较大以上安全生产事故',
]
const counted = [
  '开展培训{n}场次',
  '新建设施{n}处',
  '服务群众{n}人次',
  '发放补助{n}万元',
  '改造面积{n}平方米',
  '满意度达到{p}%以上',
  '覆盖率达{p}%',
]
const done = [
  '各项任务按计划完成，达到预期目标',
  '项目资金及时拨付到位，使用规范',
  '建设内容全部完工并通过验收',
  '群众反映良好，社会效益明显',
  '建立健全了管理制度，工作效率得到提高',
]
const troubles = [
  '绩效指标设置不够细化，部分指标难以量化',
  '预算编制的精准度有待提高',
  '部分项目前期准备不足，支出进度偏慢',
  '绩效管理人员业务水平参差不齐',
  '受客观因素影响，个别活动未能如期开展',
]
const measures = [
  '科学编制预算，细化绩效指标',
  '加强业务培训，提高绩效管理水平',
  '加快项目实施进度，强化日常监控',
  '完善内部控制制度，规范资金使用',
  '加强部门沟通协调，形成工作合力',
]
const orders = ['一是', '二是', '三是', '四是']

export function goalText(random: Random): string {
  const items = random
    .some(goals, random.int(1, 4))
    .map((text) => (random.chance(0.4) ? `${text}，${figures(random)}` : text))
  return list(random, items, '目标')
}

export function doneText(random: Random): string {
  const items = random
    .some(done, random.int(1, 3))
    .map((text) => (random.chance(0.4) ? `${text}，${figures(random)}` : text))
  return list(random, items, random.chance(0.5) ? '目标' : '')
}

export const troubleText = (random: Random) => sentence(random, random.some(troubles, random.int(1, 3)))
export const measureText = (random: Random) => sentence(random, random.some(measures, random.int(1, 3)))

/** 评价结论: what was reached, with a score in words or none. */
export function conclusionText(random: Random): string {
  return `经自评，${random.some(done, random.int(1, 2)).join('，')}。`
}

export function reasonText(random: Random): string {
  return random.pick([
    '受天气影响工期延后，下年度加快进度',
    '年中机构调整，部分经费未支出；下一步细化预算编制',
    '合同约定按进度付款，尾款结转下年支付',
    '申报人数少于预期，下年据实调整指标值',
    '采购节约资金，已由财政收回',
  ])
}

export function managementText(random: Random): string {
  return random.pick([
    '按照资金管理办法和因素法分配资金',
    '资金下达及时，未超过规定时限',
    '拨付程序合规，手续齐全',
    '专款专用，无截留、挤占、挪用现象',
    '严格按照预算执行',
    '设置绩效目标并开展监控和自评',
    '履行支出责任，加强监督检查',
  ])
}

function figures(random: Random): string {
  return random
    .pick(counted)
    .replace('{n}', String(random.int(2, 900)))
    .replace('{p}', String(random.int(85, 100)))
}

function list(random: Random, items: readonly string[], word: string): string {
  if (items.length === 1) return `${items[0]}。`
  switch (random.int(0, 3)) {
    case 0:
      return items
        .map((item, i) => `${word}${i + 1}${word === '' ? '.' : '：'}${item}${random.chance(0.8) ? '；' : '。'}`)
        .join('\n')
    case 1:
      return items.map((item, i) => `${i + 1}.${item}。`).join('\n')
    case 2:
      return items.map((item, i) => `（${['一', '二', '三', '四', '五', '六', '七', '八'][i]}）${item}。`).join('')
    default:
      return `${items.join('；')}。`
  }
}

function sentence(random: Random, items: readonly string[]): string {
  if (items.length === 1) return `${items[0]}。`
  const parted = items.map((item, i) => `${orders[i]}${item}`).join(random.chance(0.3) ? '；\n' : '；')
  return `${parted}。`
}
