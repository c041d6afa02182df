import type { Digits } from '../../ledger/naming/when.ts'

/** Words in the reader’s digits; what stands between quotation marks keeps those of its document. */
export const inDigits = (text: string, digits: Digits): string =>
  digits === 'latn'
    ? text
    : text.replace(/«[^»]*»|“[^”]*”|\d/g, (part) =>
        part.length > 1 ? part : String.fromCharCode(part.charCodeAt(0) - 0x30 + 0x660),
      )
