/** A migration or a schema: the file's text, inlined by the build and by the test runner. */
declare module '*.sql?raw' {
  const text: string
  export default text
}
