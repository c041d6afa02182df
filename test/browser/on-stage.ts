import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { raiseStage, type Stage, type StageOptions } from './stage.ts'

/**
 * The stage of one file of tests, raised before them and struck after them. After each test its pages are closed, and none of them may
 * have asked elsewhere or failed.
 * @param expected errors in a page that the tests bring about themselves
 */
export function onStage({
  expected,
  ...options
}: StageOptions & { readonly expected?: RegExp }): Pick<Stage, 'desk' | 'address' | 'faults' | 'open'> {
  let raised: Stage
  beforeAll(async () => {
    raised = await raiseStage(options)
  })
  afterEach(async () => {
    await raised.clear()
    const [foreign, faults] = [raised.foreign.splice(0), raised.faults.splice(0)]
    expect(foreign, 'requests that left the machine').toEqual([])
    expect(expected ? faults.filter((fault) => !expected.test(fault)) : faults, 'errors in the page').toEqual([])
  })
  afterAll(() => raised?.close())
  return {
    get desk() {
      return raised.desk
    },
    get address() {
      return raised.address
    },
    get faults() {
      return raised.faults
    },
    open: (...asked) => raised.open(...asked),
  }
}
