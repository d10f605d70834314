/** Documents that come with the workbench, put in by its build. */
export interface Example {
  readonly name: string
  readonly source: string
}

/** Read from the element that the build writes into the page. */
export function readExamples(): readonly Example[] {
  const block = document.querySelector('#examples')
  return block === null ? [] : (JSON.parse(block.textContent) as readonly Example[])
}
