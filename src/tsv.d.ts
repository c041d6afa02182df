/** A word list: the file's text, inlined by the build and by the test runner (build/tsv.mjs). */
declare module '*.tsv' {
  const text: string
  export default text
}
