import { useState } from 'preact/hooks'
import type { FindingDecision, ValueDecision } from '../../src/findings/index.ts'
import type { Language } from '../../src/report/index.ts'
import { say } from './texts.ts'

interface FindingProps {
  readonly language: Language
  readonly said: FindingDecision | null
  readonly onDecide: (said: Pick<FindingDecision, 'verdict' | 'because'> | null) => void
}

/** A person's word on a finding: confirmed or dismissed, with its reason. */
export function DecideFinding({ language, said, onDecide }: FindingProps) {
  const [because, setBecause] = useState('')
  if (said !== null) {
    return (
      <Said
        language={language}
        text={say(said.verdict, language)}
        because={said.because}
        onWithdraw={() => onDecide(null)}
      />
    )
  }
  const give = (verdict: FindingDecision['verdict']) => onDecide({ verdict, because: because.trim() })
  const isEmpty = because.trim() === ''
  return (
    <form class="decide" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{say('because', language)}</span>
        <input
          value={because}
          placeholder={say('becauseHint', language)}
          onInput={(event) => setBecause(event.currentTarget.value)}
        />
      </label>
      <button type="button" disabled={isEmpty} onClick={() => give('confirmed')}>
        {say('confirm', language)}
      </button>
      <button type="button" disabled={isEmpty} onClick={() => give('dismissed')}>
        {say('dismiss', language)}
      </button>
    </form>
  )
}

interface ValueProps {
  readonly language: Language
  readonly said: ValueDecision | null
  readonly onDecide: (said: Pick<ValueDecision, 'correctedTo' | 'because'> | null) => void
}

/** A person's word on a value: read rightly, or what it should be. */
export function DecideValue({ language, said, onDecide }: ValueProps) {
  const [because, setBecause] = useState('')
  const [value, setValue] = useState('')
  if (said !== null) {
    const { correctedTo } = said
    const text =
      correctedTo === undefined ? say('confirmed', language) : say('corrected', language, { value: correctedTo })
    return <Said language={language} text={text} because={said.because ?? ''} onWithdraw={() => onDecide(null)} />
  }
  const reason = because.trim() === '' ? {} : { because: because.trim() }
  return (
    <form class="decide" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>{say('correctedTo', language)}</span>
        <input value={value} onInput={(event) => setValue(event.currentTarget.value)} />
      </label>
      <label>
        <span>{say('because', language)}</span>
        <input
          value={because}
          placeholder={say('becauseOptional', language)}
          onInput={(event) => setBecause(event.currentTarget.value)}
        />
      </label>
      <button type="button" onClick={() => onDecide(reason)}>
        {say('confirm', language)}
      </button>
      <button
        type="button"
        disabled={value.trim() === ''}
        onClick={() => onDecide({ correctedTo: value.trim(), ...reason })}
      >
        {say('correct', language)}
      </button>
    </form>
  )
}

interface SaidProps {
  readonly language: Language
  readonly text: string
  readonly because: string
  readonly onWithdraw: () => void
}

function Said({ language, text, because, onWithdraw }: SaidProps) {
  return (
    <p class="said">
      <b>{text}</b> {because}
      <button type="button" onClick={onWithdraw}>
        {say('withdraw', language)}
      </button>
    </p>
  )
}
