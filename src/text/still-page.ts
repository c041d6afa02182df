import { parseHTML } from 'linkedom'
import { decodeText } from './decode.ts'
import { charsetOf } from './html.ts'

/** What runs, loads or leads elsewhere by itself. */
const lively =
  'script, link, base, meta[http-equiv], iframe, frame, frameset, object, embed, applet, portal, audio, video, source, track, template, noscript'
/** Attributes by which what stays would ask for something. */
const asking = ['src', 'srcset', 'poster', 'background', 'ping', 'data', 'action', 'formaction']

/** An HTML page as it came, without whatever would run, or ask for anything: its words, its own inline style, and pictures that it carries in itself. */
export function stillPage(bytes: Uint8Array, name: string): string {
  const charset = charsetOf(bytes)
  const html = charset ? new TextDecoder(charset).decode(bytes) : decodeText(bytes, name).text
  const { document } = parseHTML(/<html/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  for (const element of document.querySelectorAll(lively)) element.remove()
  for (const element of document.querySelectorAll('*'))
    for (const attribute of [...element.attributes]) {
      const carried = attribute.name === 'src' && attribute.value.startsWith('data:image/')
      if (/^on/i.test(attribute.name) || (asking.includes(attribute.name.toLowerCase()) && !carried))
        element.removeAttribute(attribute.name)
    }
  return document.toString()
}
