import type { Explanation, Message } from '../schema/index.ts'
import type { Candidates } from './candidate.ts'
import { changed, exchanged, moved, negated, otherOperands, rates, rows, signed, unsigned } from './candidates.ts'
import { areConfusable, countWrongDigits, swappedDigits, wrongDigits } from './digits.ts'
import { echoesOf } from './echoes.ts'
import type { Failure } from './failure.ts'

/**
 * A likely mistake. Slips of the right operands come first; then other operands, other rows, another unit, of which there
 * are few; then figures gone wrong, of which there are many. Each group is tried as a whole, the next only if it explains nothing.
 */
export interface Slip {
  readonly kind: Explanation['kind']
  readonly group: 0 | 1 | 2 | 3
  readonly text: Message
  readonly variants?: Readonly<Record<string, Message>>
  readonly candidates: (failure: Failure) => Candidates
}

const base: readonly Slip[] = [
  {
    kind: 'sign-dropped',
    group: 0,
    text: {
      zh: '可能漏了负号：{cell}若为 {corrected}（表中 {printed}），则相符',
      en: 'Perhaps a sign was dropped: with {cell} {corrected} (printed {printed}) it agrees',
    },
    candidates: (failure) => all(signed(failure).map((place) => changed(place, negated(place.printed)))),
  },
  {
    kind: 'percent-sign',
    group: 0,
    text: {
      zh: '可能百分号有误：{cell} {printed} 若指 {corrected}，则相符',
      en: 'Perhaps a percent sign is wrong: if {cell} {printed} means {corrected}, it agrees',
    },
    candidates: (failure) =>
      all(
        rates(failure).flatMap((place) => [
          changed(place, unsigned(place.printed)),
          changed(place, moved(place.printed, -2)),
        ]),
      ),
  },
  {
    kind: 'sign-and-percent',
    group: 0,
    text: {
      zh: '可能漏了负号，又把比值当作百分数：{cell} {printed} 若指 {corrected}，则相符',
      en: 'Perhaps the sign was dropped and a ratio printed as a percentage: if {cell} {printed} means {corrected}, it agrees',
    },
    candidates: (failure) => all(rates(failure).map((place) => changed(place, negated(unsigned(place.printed))))),
  },
  {
    kind: 'other-operand',
    group: 1,
    text: {
      zh: '可能用了别的数：{working} = {value}，与表中 {printed} 相符（{names}）',
      en: 'Perhaps other figures were used: {working} = {value}, which agrees with {printed} as printed ({names})',
    },
    candidates: (failure) => all(otherOperands(failure)),
  },
  {
    kind: 'unit-mixup',
    group: 1,
    text: {
      zh: '可能元与万元混用：{cell} {printed} 若为 {corrected}，则相符',
      en: 'Perhaps 元 and 万元 were mixed up: with {cell} {corrected} (printed {printed}) it agrees',
    },
    candidates: ({ places }) =>
      all(
        places
          .filter(({ cell }) => cell?.kind === 'amount')
          .flatMap((place) => [-4, 4].map((power) => changed(place, moved(place.printed, power)))),
      ),
  },
  {
    kind: 'row-omitted',
    group: 1,
    text: {
      zh: '可能合计时漏了一项：不计{cell} {printed}，其余之和与表中合计相符',
      en: 'Perhaps a row was left out of the total: without {cell} {printed} the rest adds up to it',
    },
    candidates: (failure) => all(rows(failure, (parts, i) => parts.filter((_, j) => j !== i))),
  },
  {
    kind: 'row-counted-twice',
    group: 1,
    text: {
      zh: '可能合计时一项算了两次：{cell} {printed} 计两次，与表中合计相符',
      en: 'Perhaps a row was counted twice: with {cell} {printed} twice it adds up to the total',
    },
    candidates: (failure) =>
      all(rows(failure, (parts, i) => parts.flatMap((part, j) => (j === i ? [part, part] : [part])))),
  },
  {
    kind: 'cells-exchanged',
    group: 2,
    text: {
      zh: '可能两格互换：{cell} {printed} 与{other} {otherPrinted} 对调后相符',
      en: 'Perhaps two cells were exchanged: {cell} {printed} and {other} {otherPrinted}; the other way round it agrees',
    },
    candidates: (failure) => all(exchanged(failure)),
  },
  {
    kind: 'digits-swapped',
    group: 2,
    text: {
      zh: '可能两位数字颠倒：{cell} {printed} 若为 {corrected}，则相符',
      en: 'Perhaps two digits were swapped: with {cell} {corrected} (printed {printed}) it agrees',
    },
    candidates: ({ places }) =>
      all(places.flatMap((place) => swappedDigits(place.printed).map(({ printed }) => changed(place, printed)))),
  },
  {
    kind: 'digit-wrong',
    group: 3,
    text: {
      zh: '可能有一位数字有误：{cell} {printed} 若为 {corrected}，则相符（{from} 与 {to} 不是易混的数字）',
      en: 'Perhaps one digit is wrong: with {cell} {corrected} (printed {printed}) it agrees ({from} and {to} are not easily confused)',
    },
    variants: {
      confusable: {
        zh: '可能有一位数字有误：{cell} {printed} 若为 {corrected}，则相符（{from} 与 {to} 在识别时易混）',
        en: 'Perhaps one digit is wrong: with {cell} {corrected} (printed {printed}) it agrees ({from} and {to} are easily confused in recognition)',
      },
    },
    candidates: ({ places, fits }) => ({
      count: places.reduce((sum, { printed }) => sum + countWrongDigits(printed), 0),
      likely: places.flatMap((place) =>
        wrongDigits(place.printed, (value) => fits(place.index, place.printed, value)).map(({ printed, from, to }) => ({
          ...changed(place, printed),
          args: { from, to },
          ...(areConfusable(from, to) ? { variant: 'confusable' } : {}),
        })),
      ),
    }),
  },
]

/** What to try, in the order in which alike hits are told. */
export const slips: readonly Slip[] = [...echoesOf(base), ...base]

function all(likely: Candidates['likely']): Candidates {
  return { count: likely.length, likely }
}
