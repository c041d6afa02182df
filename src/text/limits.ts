/** The most that one document may hold: bytes as received, UTF-16 code units of text. */
export const limits = { bytes: 32 * 2 ** 20, characters: 5_000_000 }

/** `32 MB`. */
export const inMegabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`
