import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those it stands in; what is there already is left as it is. Throws what the file system says.
 * Node's own `recursive` never returns below `/proc`, where a folder that is there has no room for another: it is told
 * that something is missing, makes what is above, and tries again.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  const above = dirname(path)
  if (above !== path) await makeFolder(above)
  try {
    await mkdir(path)
  } catch (error) {
    // Somebody else may have made it just now.
    if (!(await isFolder(path))) throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}
