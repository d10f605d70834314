import { readdirSync, readFileSync } from 'node:fs'

export interface Fixture {
  readonly slug: string
  readonly file: string
  readonly source: string
}

/** Every document under fixtures/, in the order of its folders. */
export const fixtures: readonly Fixture[] = readdirSync('fixtures')
  .sort()
  .flatMap((slug) =>
    readdirSync(`fixtures/${slug}`)
      .filter((file) => file.startsWith('source.'))
      .map((file) => ({ slug, file, source: readFileSync(`fixtures/${slug}/${file}`, 'utf8') })),
  )
