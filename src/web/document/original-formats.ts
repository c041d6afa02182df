import type { DocumentRecord } from '../../desk/desk.ts'

/** Whether a document came as something to look at beside its text. */
export const hasOriginal = ({ format }: Pick<DocumentRecord, 'format'>): boolean =>
  format === 'pdf' || format === 'html'
