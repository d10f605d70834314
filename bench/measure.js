/**
 * Median milliseconds of each task. The tasks take turns, so that a busy moment of the machine falls on all of them;
 * what counts is their ratio within one run.
 */
export async function measure(tasks, rounds) {
  const times = tasks.map(() => [])
  for (let round = -1; round < rounds; round++) {
    for (const [i, task] of tasks.entries()) {
      const start = performance.now()
      await task()
      // The first round warms up.
      if (round >= 0) times[i].push(performance.now() - start)
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[list.length >> 1])
}
