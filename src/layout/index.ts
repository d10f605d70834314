export { layOut } from './layout.ts'
export type { FormLayout, LayoutCell, LayoutPart, OutsideText } from './shape.ts'
