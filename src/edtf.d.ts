declare module 'edtf' {
  /** The parts of an EDTF date (levels 0 to 2); throws where it is none. */
  export function parse(date: string): unknown
}
