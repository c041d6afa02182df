/** A stretch of a text: UTF-16 code units, start included, end not, so that `text.slice(start, end)` is what it holds. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const quoteOf = (text: string, span: Span): string => text.slice(span.start, span.end)
export const lengthOf = (span: Span): number => span.end - span.start
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

const space = /\s/
/** White space is a blank, a control character, or no-break space and beyond: the letters of ASCII ask no regular expression. */
export const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code === 32 || ((code < 32 || code >= 160) && space.test(text[at]!))
}

/** The span without the white space at its ends. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return { start, end }
}
