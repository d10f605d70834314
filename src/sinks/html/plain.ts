import type { Language, PageDocument } from '../../report/index.ts'
import { escapeXml } from '../xml.ts'

/** The findings as plain text, for readers without JavaScript. */
export function plainReport({ name, problems, forms }: PageDocument, language: Language): string {
  const list = (items: readonly string[]) =>
    items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`
  const parts = forms.map(({ title, facts, findings }) => {
    const failed = findings.filter(({ standing }) => standing === 'error' || standing === 'warning')
    const lines = failed.map(({ check, words }) =>
      [check, words[language].owner, words[language].message].filter((word) => word !== '').join(' · '),
    )
    return `<h2>${escapeXml(title[language])}</h2><p>${escapeXml(facts[language].join(' · '))}</p>${list(lines)}`
  })
  const troubles = list(problems.map(({ message }) => message[language]))
  return `<noscript><h1>${escapeXml(name)}</h1>${troubles}${parts.join('')}</noscript>`
}
