/** The layout of a printed paper: the file's text, inlined by the build and by the test runner. */
declare module '*.typ?raw' {
  const text: string
  export default text
}
