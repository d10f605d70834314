const codes = { bold: [1, 22], dim: [2, 22], red: [31, 39], yellow: [33, 39], cyan: [36, 39], green: [32, 39] } as const

export type Colour = keyof typeof codes

/** Puts a text into colours; does nothing without them. */
export type Paint = (text: string, ...colours: readonly Colour[]) => string

/** A painter for a terminal with colours, or one that leaves texts as they are. */
export function painter(color: boolean): Paint {
  if (!color) return (text) => text
  return (text, ...colours) =>
    colours.reduce((painted, colour) => `\u001b[${codes[colour][0]}m${painted}\u001b[${codes[colour][1]}m`, text)
}
