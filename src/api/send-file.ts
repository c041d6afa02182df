import type { FastifyReply } from 'fastify'

interface SentFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly name: string
}

/** Answers with a file under its name, in ASCII for those who read no more (RFC 6266) and whole for the rest (RFC 8187). */
export const sendFile = (reply: FastifyReply, { bytes, mediaType, name }: SentFile) =>
  reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encoded(name)}`)
    .send(Buffer.from(bytes))

const asciiName = (name: string): string => {
  const ascii = name.replace(/–/g, '-').replace(/[^\x20-\x7e]|["\\%]/g, '')
  return /[a-z0-9][^.]*\./i.test(ascii) ? ascii.trim() : `hiwar${/\.\w+$/.exec(name)?.[0] ?? ''}`
}

// What `encodeURIComponent` leaves and the header does not take
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
