// The public face of this room (`hiwar/text`).
export { decodeText, mend, type Decoded, type Encoding } from './decode.ts'
export { directionOf, mainScript } from './direction.ts'
export { extractText, type Extracted, type TextFormat } from './extract.ts'
export { fold, foldWithMap, type Folded } from './fold.ts'
export { inMegabytes, limits } from './limits.ts'
export { contains, lengthOf, overlap, quoteOf, trimSpan, type Span } from './span.ts'
