import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { HiwarError } from '../errors.ts'

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)
const silent = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG OBJECT FORM BUTTON SELECT'.split(' '))

/** The encoding that a page's own `meta` names, where it is one that exists (HTML Standard, 13.2.3.2). */
export function charsetOf(bytes: Uint8Array): string | null {
  const opening = String.fromCharCode(...bytes.subarray(0, 2048))
  const label = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(opening)?.[1]
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** The article of a page: its title, then its text, one line a block. A page that has no article gives all its text. */
export function extractHtml(html: string, name: string): { text: string; title?: string; published?: string } {
  const { document } = parseHTML(/<html/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  if (!document.documentElement) throw new HiwarError('FILE_BROKEN', { name })
  const whole = textOfElement(document.body ?? document.documentElement)
  // Readability calls itself as deep as the page nests, and reads hostile pages in quadratic time: such a page is read whole
  const article =
    depthOf(document.documentElement) < 400 ? new Readability(document as unknown as Document).parse() : null
  const title = article?.title?.trim() || undefined
  const published = article?.publishedTime?.trim() || undefined
  const body = article?.content
    ? textOfElement(parseHTML(`<html><body>${article.content}</body></html>`).document.body)
    : ''
  const chosen = body.length > 0 && body.length >= whole.length * 0.1 ? body : whole
  const text = title && !chosen.slice(0, title.length * 2 + 200).includes(title) ? `${title}\n\n${chosen}` : chosen
  return { text, ...(title && { title }), ...(published && { published }) }
}

/** The text of an element as a page shows it: blocks on lines of their own, other white space folded. */
export function textOfElement(root: Node): string {
  const lines: string[] = []
  let line = ''
  const flush = () => {
    const folded = line.replace(/[ \t\r\n\f\u00a0]+/g, ' ').trim()
    if (folded) lines.push(folded)
    line = ''
  }
  // a stack of our own: a hostile page nests deeper than calls can
  const stack: (Node | 'flush')[] = [root]
  while (stack.length > 0) {
    const node = stack.pop()!
    if (node === 'flush') flush()
    else if (node.nodeType === 3) line += node.textContent ?? ''
    else if (node.nodeType === 1 || node.nodeType === 11) {
      const tag = node.nodeName.toUpperCase()
      if (silent.has(tag)) continue
      if (tag === 'BR') flush()
      const block = blocks.has(tag)
      if (block) {
        flush()
        stack.push('flush')
      }
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child)
    }
  }
  flush()
  return lines.join('\n\n')
}

/** How deep elements nest. */
function depthOf(root: Element): number {
  let deepest = 0
  let level = [root]
  while (level.length > 0) {
    deepest++
    level = level.flatMap((element) => [...element.children])
  }
  return deepest
}
