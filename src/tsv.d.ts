/** A word list: the file's text, inlined by the build and by the test runner (build/tsv.mjs). */
declare module '*.tsv' {
  const text: string
  export default text
}

/** A hash of the fold's sources (build/fold-version.mjs). */
declare module 'hiwar:fold-version' {
  const version: string
  export default version
}
