import { parentPort } from 'node:worker_threads'
import { HiwarError } from '../errors.ts'
import { type Outcome, perform, type Task } from './reading-task.ts'

// One thread of `openReaders`: a task comes in, its outcome goes out.

parentPort?.on('message', async (task: Task) => {
  const outcome: Outcome = await perform(task)
    .then((value) => ({ value }))
    .catch((fault: Error) =>
      fault instanceof HiwarError ? { code: fault.code, details: fault.details } : { fault: fault.message },
    )
  parentPort!.postMessage(outcome)
})
