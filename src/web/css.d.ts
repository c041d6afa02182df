declare module '*.css'
/** An asset’s address. */
declare module '*?url' {
  const address: string
  export default address
}
