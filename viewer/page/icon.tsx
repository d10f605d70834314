import type { Standing } from '../../src/report/index.ts'

/** A sign for each standing, so that none is told by colour alone. */
export function Icon({ standing }: { readonly standing: Standing }) {
  return (
    <svg class={`icon ${standing}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shapes[standing]}
    </svg>
  )
}

const shapes: Readonly<Record<Standing, preact.JSX.Element>> = {
  error: (
    <>
      <circle cx="8" cy="8" r="7.5" class="fill" />
      <path d="M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6" class="stroke" />
    </>
  ),
  warning: (
    <>
      <path d="M8 .8l7.4 13.6H.6z" class="fill" />
      <path d="M8 5.4v4.4M8 11.6v1" class="stroke" />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="7" class="ring" />
      <path d="M6 6.2a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1M8 11.2v.9" class="line" />
    </>
  ),
  remark: (
    <>
      <circle cx="8" cy="8" r="7" class="ring" />
      <path d="M8 7.2v4.4M8 4.4v1" class="line" />
    </>
  ),
  held: <path d="M2.6 8.4l3.6 3.8 7.2-8" class="line strong" />,
  suppressed: (
    <>
      <circle cx="8" cy="8" r="7" class="ring" />
      <path d="M4.6 8h6.8" class="line" />
    </>
  ),
}
