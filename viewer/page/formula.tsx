import type { Language, PageFinding } from '../../src/report/index.ts'
import { letterOf } from './marks.ts'
import { say } from './texts.ts'

interface Props {
  readonly finding: PageFinding
  readonly language: Language
  readonly onValue: (at: string) => void
}

/** The sum with the figures as printed, each under its name and with the letter that its cell bears; then what is printed. */
export function Formula({ finding, language, onValue }: Props) {
  const { working, expected, stated, sign, standing, at } = finding
  if (working === '' || stated === null) return null
  const figures = finding.words[language].figures
  const label = figures.find(({ role }) => role === 'printed')?.label ?? ''
  const isSum = SIGN.test(working)
  const holds = standing !== 'error' && standing !== 'warning' && standing !== 'suppressed'
  const printed = (
    <Figure
      kind="printed"
      name={label}
      text={stated}
      onClick={at[0] === undefined ? null : () => onValue(at[0] ?? '')}
    />
  )
  const sum = <Sum finding={finding} language={language} onValue={onValue} />
  return (
    <div class="formula">
      {sign === '=' ? (
        <>
          {sum}
          {isSum && expected !== '' && <Result text={expected} name={say('computed', language)} />}
          <span class={`sign ${holds ? 'held' : 'bad'}`}>{holds ? '=' : '≠'}</span>
          {printed}
        </>
      ) : (
        <>
          {printed}
          <span class={`sign ${holds ? 'held' : 'bad'}`}>
            <small>{say('shouldBe', language)}</small>
            {sign}
          </span>
          {sum}
          {isSum && expected !== '' && <Result text={expected} name="" />}
        </>
      )}
    </div>
  )
}

function Result({ text, name }: { readonly text: string; readonly name: string }) {
  return (
    <>
      <span class="sign">=</span>
      <Figure kind="computed" name={name} text={text} onClick={null} />
    </>
  )
}

/** The working cut at its signs; each figure that is an operand gets its name. */
function Sum({ finding: { working, operands, words }, language, onValue }: Props) {
  const names = words[language].figures.filter(({ role }) => role === 'operand')
  const used = new Set<number>()
  return (
    <>
      {working.split(/( [÷×+−…] )/).map((token, place) => {
        const key = `${place} ${token}`
        if (SIGN.test(token))
          return (
            <span key={key} class="sign">
              {token.trim()}
            </span>
          )
        const bare = digitsOf(token)
        const index = operands.findIndex(({ text }, i) => !used.has(i) && digitsOf(text) === bare)
        if (index < 0) return <Figure key={key} kind="norm" name="" text={token} onClick={null} />
        used.add(index)
        const { at = '' } = operands[index] ?? {}
        const name = [names[index]?.owner, names[index]?.label].filter(Boolean).join(' ')
        const choose = at === '' ? null : () => onValue(at)
        return <Figure key={key} kind="operand" letter={letterOf(index)} name={name} text={token} onClick={choose} />
      })}
    </>
  )
}

/** Between figures; what is glued to one is its own sign. */
const SIGN = / [÷×+−…] /

/** A sum shows a negative part as taken away, so signs tell nothing here. */
function digitsOf(text: string): string {
  return text.replace(/[-−(),\s]/g, '')
}

interface FigureProps {
  readonly kind: 'operand' | 'norm' | 'computed' | 'printed'
  readonly letter?: string
  readonly name: string
  readonly text: string
  readonly onClick: (() => void) | null
}

function Figure({ kind, letter = '', name, text, onClick }: FigureProps) {
  const content = (
    <>
      <b class="amount">
        {letter !== '' && <i class="letter">{letter}</i>}
        {text}
      </b>
      <small lang="zh-Hans">{name}</small>
    </>
  )
  if (onClick === null) return <span class={`chip ${kind}`}>{content}</span>
  return (
    <button type="button" class={`chip ${kind}`} onClick={onClick}>
      {content}
    </button>
  )
}
