// Invented documents: every body, text and figure is made up from a seed, so that each run measures the same bytes.

/** A project form as a pipe table, as converters write it: texts of merged cells once, blanks beside and below. */
export function projectForm(seed) {
  const { title, unit, rows } = form(random(seed))
  const width = Math.max(...rows.map((row) => row.length))
  const line = (cells) => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`
  const [head, ...body] = rows.map((row) => row.flatMap(([text, span = 1]) => [text, ...Array(span - 1).fill('')]))
  return `## ${title}\n\n（${2019 + (seed % 5)}年度）\n\n单位：${unit}\n\n${line(head)}\n${line(Array(width).fill('---'))}\n${body.map(line).join('\n')}\n`
}

/** The same form as HTML with spans. */
export function projectFormHtml(seed) {
  const { title, unit, rows } = form(random(seed))
  const cell = ([text, span = 1]) => `<td${span > 1 ? ` colspan="${span}"` : ''}>${text.replaceAll('<', '&lt;')}</td>`
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')
  return `<h2>${title}</h2>\n<p>（${2019 + (seed % 5)}年度）</p>\n<p>单位：${unit}</p>\n<table border="1" cellspacing="0">\n${body}\n</table>\n`
}

export function htmlPage(body) {
  return `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>绩效自评</title><style>td { padding: 2px }</style></head><body>\n${body}</body></html>\n`
}

/** Headings, paragraphs and lists as a department's final accounts have them, about the given number of characters. */
export function prose(seed, length) {
  const next = random(seed)
  let out = ''
  for (let i = 1; out.length < length; i++) {
    const text = Array.from({ length: 2 + next(4) }, () => sentence(next)).join('')
    if (i % 7 === 1) out += `## ${CHAPTERS[next(CHAPTERS.length)]}\n\n`
    out +=
      i % 5 === 0 ? `- ${sentence(next)}\n- **${TOPICS[next(TOPICS.length)]}**：${sentence(next)}\n\n` : `${text}\n\n`
  }
  return out
}

function form(next) {
  const body = `${PLACES[next(PLACES.length)]}${OFFICES[next(OFFICES.length)]}`
  const topic = TOPICS[next(TOPICS.length)]
  const initial = 50 + next(900)
  const budget = initial + next(40) - 20
  const spent = Math.round(budget * (80 + next(21))) / 100
  const rate = (Math.round((spent / budget) * 10000) / 100).toFixed(2)
  const score = (spent / budget) * 10
  const indicators = [8, 8, 8, 8, 8, 10, 10, 10, 10, 10].map((weight, i) => {
    const target = 50 + next(50)
    const group = i < 6 ? ['产出指标', ['数量指标', '质量指标', '时效指标'][i >> 1]] : ['效益指标', '社会效益指标']
    const name = `${TOPICS[next(TOPICS.length)]}${['完成率', '覆盖率', '合格率', '及时率'][next(4)]}`
    return [
      i === 0 || i === 6 ? ['绩效指标'] : [''],
      [i === 0 || i === 6 ? group[0] : ''],
      [i % 2 === 0 ? group[1] : ''],
      [name],
      [`≥${target}%`],
      [`${target + next(8)}%`],
      [`${weight}`],
      [`${weight}`],
      [''],
    ]
  })
  const rows = [
    [['项目名称'], [`${topic}专项经费`, 8]],
    [['主管部门'], [body, 3], ['实施单位'], [body, 4]],
    [['项目资金'], ['', 2], ['年初预算数'], ['全年预算数'], ['全年执行数'], ['分值'], ['执行率'], ['得分']],
    [
      [''],
      ['年度资金总额', 2],
      [`${initial}.00`],
      [`${budget}.00`],
      [spent.toFixed(2)],
      ['10'],
      [`${rate}%`],
      [score.toFixed(2)],
    ],
    [[''], ['其中：当年财政拨款', 2], [`${initial}.00`], [`${budget}.00`], [spent.toFixed(2)], [''], [''], ['']],
    [['年度总体目标'], ['预期目标', 4], ['实际完成情况', 4]],
    [[''], [sentence(next) + sentence(next), 4], [`<p>${sentence(next)}</p> <p>${sentence(next)}</p>`, 4]],
    [
      [''],
      ['一级指标'],
      ['二级指标'],
      ['三级指标'],
      ['年度指标值'],
      ['实际完成值'],
      ['分值'],
      ['得分'],
      ['偏差原因分析及改进措施'],
    ],
    ...indicators,
    [['总分', 6], ['100'], [(90 + score).toFixed(2)], ['']],
  ]
  return { title: '项目支出绩效自评表', unit: '万元', rows }
}

function sentence(next) {
  const count = 3 + next(3)
  return `${Array.from({ length: count }, () => PHRASES[next(PHRASES.length)] + TOPICS[next(TOPICS.length)]).join('，')}，共${10 + next(900)}次。`
}

/** Numerical Recipes' linear congruential generator: the same figures on every machine. */
function random(seed) {
  let state = (seed * 2654435761 + 12345) >>> 0
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * limit)
  }
}

const PLACES = ['云溪市', '青石县', '白鹭区', '松岭市', '长汀湾区', '银杏镇']
const OFFICES = ['水务服务中心', '农业综合服务站', '社区服务中心', '图书馆', '道路养护所', '档案馆']
const TOPICS = [
  '河道清淤',
  '农田灌溉',
  '社区巡查',
  '图书采购',
  '路面养护',
  '档案整理',
  '技能培训',
  '绿化补植',
  '设备检修',
  '宣传活动',
]
const PHRASES = [
  '按计划组织',
  '继续推进',
  '认真做好',
  '分批实施',
  '会同有关单位完成',
  '定期检查',
  '进一步规范',
  '如期开展',
]
const CHAPTERS = ['一、部门概况', '二、收入支出情况说明', '三、预算绩效情况说明', '四、名词解释', '五、其他重要事项']
