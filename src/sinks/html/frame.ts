import type { Language } from '../../report/index.ts'
import type { PageAsset } from '../sink.ts'

const tongues: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' }

/** The head of the page. Its policy lets it run what stands in it and load nothing. */
export function pageStart({ style, styleHash, scriptHash }: PageAsset, language: Language): string {
  const policy = [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${tongues[language]}" data-language="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="ziping">
<title>ziping</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
`
}

export function pageEnd({ script }: PageAsset): string {
  return `<script>${script}</script>
</body>
</html>
`
}
