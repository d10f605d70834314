import { comparatorWords, fundWords } from '../forms/index.ts'
import { findFigures, fold } from '../values/index.ts'
import type { Lexicon } from './lexicon.ts'
import { remember, Texts } from './remember.ts'
import { type Shape, shapeOf } from './shape.ts'

type Scores = Readonly<Record<Shape, number>>

const AMOUNT: Scores = { blank: 0, none: 0.5, number: 1, figure: 0.2, words: -1.5, long: -3 }
const POINTS: Scores = { blank: 0, none: 0.5, number: 1, figure: -0.7, words: -2, long: -3 }
const QUANTITY: Scores = { blank: 0, none: 0.3, number: 0.6, figure: 1, words: 0.3, long: 0.1 }
const PROSE: Scores = { blank: 0, none: 0.2, number: -1, figure: -0.2, words: 0.4, long: 1 }
const NAME: Scores = { blank: -0.6, none: -1, number: -3, figure: 0.7, words: 1, long: 0.6 }
const KEY: Scores = { blank: 0, none: -0.5, number: -2, figure: -0.5, words: 0, long: -2 }
const ANY: Scores = { blank: 0, none: 0, number: 0, figure: 0, words: 0.1, long: 0.1 }
const MARK: Scores = { blank: 0, none: 0, number: -2, figure: -1.5, words: -0.3, long: -3 }

const BY_FIELD: Readonly<Record<string, Scores>> = {
  approvedBudget: AMOUNT,
  adjustedBudget: AMOUNT,
  adjustment: AMOUNT,
  executed: AMOUNT,
  completionRate: AMOUNT,
  adjustmentRate: AMOUNT,
  funds: AMOUNT,
  line: AMOUNT,
  weight: POINTS,
  score: POINTS,
  target: QUANTITY,
  adjustedTarget: QUANTITY,
  annual: QUANTITY,
  multiYear: QUANTITY,
  actual: QUANTITY,
  expected: PROSE,
  adjusted: PROSE,
  deviation: PROSE,
  goal: PROSE,
  value: PROSE,
  completion: ANY,
  category: KEY,
  type: KEY,
  name: NAME,
  indicatorName: NAME,
  label: NAME,
  item: NAME,
  comparator: MARK,
  unit: MARK,
}

const NAMES = new Set(['category', 'type', 'name', 'indicatorName'])
const OWN_ROW: ReadonlySet<string> = new Set(['text', 'total'])

const MIN_SENTENCE = 9
const LETTERS = /\p{L}{2}/u
/** A text that begins with a sign or a figure is an answer. */
const COMPARATIVE = /^[<>=~≥≤≧≦⩾⩽═]*\d.*$/
const SIGNED = /^[<>=~≥≤≧≦⩾⩽═]/
const COMPARATOR = /^[<>=~≥≤≧≦⩾⩽═]{1,2}$/

const answers = new Texts<boolean>()

/** Whether a short text is nothing but a figure with its bound and unit: 等于100%. */
function isAnswer(text: string): boolean {
  if (text.length > 12 || !/[\d０-９]/.test(text)) return false
  return remember(answers, text, () => {
    const [first] = findFigures(text)
    return first !== undefined && first.comparator !== null && first.phrase[0] === 0
  })
}

/** How well a text suits a field, about −3 to 2; 0 says nothing. */
export function affinity(text: string, field: string, section: string, lexicon: Lexicon): number {
  const shape = shapeOf(text)
  if (shape !== 'words' && shape !== 'figure') return weigh(text, shape, field, section, lexicon)
  return remember(scoresOf(field, section, lexicon), text, () => weigh(text, shape, field, section, lexicon))
}

const MAX_TEXTS = 5_000
const scores = new WeakMap<Lexicon, Map<string, Map<string, Texts<number>>>>()

/** What is known of texts in one field of one section. */
function scoresOf(field: string, section: string, lexicon: Lexicon): Texts<number> {
  const sections = remember(scores, lexicon, () => new Map<string, Map<string, Texts<number>>>())
  const fields = remember(sections, section, () => new Map<string, Texts<number>>())
  return remember(fields, field, () => new Texts<number>(MAX_TEXTS))
}

function weigh(text: string, shape: Shape, field: string, section: string, lexicon: Lexicon): number {
  const base = (section === 'goals' && field === 'actual' ? PROSE : (BY_FIELD[field] ?? ANY))[shape]
  if (shape !== 'words' && shape !== 'figure') {
    // A lone sign (=, ≥) is a none-mark to nobody else.
    return base
  }
  const folded = fold(text)
  if (comparatorWords.includes(folded)) return field === 'comparator' ? 1.5 : field === 'other' ? base : -1.5
  if (field === 'comparator') return COMPARATOR.test(folded) ? 2 : folded.length <= 6 ? base : -1.5
  if (field === 'unit') return folded.length <= 6 ? 0.4 : -1.5
  if (COMPARATOR.test(folded)) return -1.5
  if (field === 'label' && lexicon.hit(text, 'text')) return -1.5
  // ≥95% names no line of a budget.
  if (field === 'label' && (SIGNED.test(folded) || isAnswer(text))) return -3
  if (field === 'label' && section === 'management') return lexicon.hit(text, 'management') ? 1.5 : 0.5
  if (field === 'label') return fundWords.some((w) => folded.includes(w)) ? 1.5 : folded.length > 24 ? -0.5 : 0.5
  // 总分 | 100 | 96 is no indicator, in whichever column it begins.
  if (section === 'indicators' && lexicon.hit(text, 'total')) return -1.5
  if (section === 'goals') return shape === 'words' && folded.length >= MIN_SENTENCE ? 0.8 : base
  if (section === 'funds') return base
  // 存在问题 and 总分 are labels of their own rows.
  if (NAMES.has(field) && lexicon.hits(text).some((h) => OWN_ROW.has(h.role))) return -1.5
  if (NAMES.has(field) && (!LETTERS.test(folded.replace(COMPARATIVE, '')) || isAnswer(text))) return -3
  const category = lexicon.hit(text, 'category') !== null
  const type = lexicon.hit(text, 'type') !== null
  if (field === 'category') return category ? 2 : type ? -1.5 : base
  if (field === 'type') return type ? 2 : category ? -1 : base
  return category || type ? Math.min(base, -1) : base
}
