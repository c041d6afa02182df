import naskh from '@fontsource/scheherazade-new/files/scheherazade-new-arabic-400-normal.woff2?url'
import plexArabic from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url'
import plexLatin from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2?url'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url'

/** The faces travel in the file, so that it looks the same wherever it is opened. */
const faces = [
  { family: 'Scheherazade New', address: naskh },
  { family: 'Plex', address: plexArabic },
  { family: 'Plex', address: plexLatin },
  { family: 'Source Serif 4 Variable', address: serif },
] as const
const arabic = 'U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFF'

/** Pixels of the picture for each of the drawing. */
const sharpness = 2
/** Milliseconds in which the faces inside a drawing are unpacked, with room to spare. */
const facesTake = 600

/** The drawing as a file that stands alone: its colours are those of the screen at this moment. */
export async function svgFile(drawn: SVGSVGElement): Promise<Blob> {
  const svg = drawn.cloneNode(true) as SVGSVGElement
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = `${(await Promise.all(faces.map(fontFace))).join('\n')}\n${rules()}`
  svg.prepend(style)
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' })
}

/** The same as a picture of points, twice as fine. */
export async function pngFile(drawn: SVGSVGElement): Promise<Blob> {
  const image = new Image()
  // The page may show images from its own address and from data alone
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await (await svgFile(drawn)).text())}`
  await image.decode()
  // Decoded does not mean that its faces are at hand, and nothing tells when they are
  await new Promise((done) => setTimeout(done, facesTake))
  const canvas = document.createElement('canvas')
  canvas.width = image.width * sharpness
  canvas.height = image.height * sharpness
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('the picture is too large for this browser')
  return blob
}

/** Hands a file to the reader. */
export function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

async function fontFace({ family, address }: (typeof faces)[number]): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  let text = ''
  for (let i = 0; i < bytes.length; i += 32_768) text += String.fromCharCode(...bytes.subarray(i, i + 32_768))
  const range = address === naskh || address === plexArabic ? `unicode-range:${arabic};` : ''
  return `@font-face{font-family:'${family}';${range}src:url(data:font/woff2;base64,${btoa(text)}) format('woff2');font-weight:200 900}`
}

function rules(): string {
  // a token holds the colours of day and night: an element tells the one that it is shown in
  const shown = document.body.appendChild(document.createElement('i'))
  const colour = (token: string) => {
    shown.style.color = `var(--${token})`
    return getComputedStyle(shown).color
  }
  const [ink, quiet, settled, attend] = [colour('ink'), colour('ink-3'), colour('settled'), colour('attend')]
  const title = document.documentElement.lang === 'ar' ? 'Scheherazade New' : 'Source Serif 4 Variable'
  const text = `
.picture{--ink:${ink};--ink-3:${quiet};--paper:${colour('paper')};--attend:${attend};--settled:${settled};color:${ink}}
text{font:400 14px Plex,sans-serif;fill:${ink}}
.heading{font:600 34px '${title}',serif}.topic{font:600 19px '${title}',serif}
.quoted{font:400 16px 'Scheherazade New','Source Serif 4 Variable',serif}
.strong{font-weight:600}.label{font-size:12px;paint-order:stroke;stroke:${colour('paper')};stroke-width:4;stroke-linejoin:round}.small{font-size:12px}.quiet{fill:${quiet}}
.paper{fill:${colour('paper')}}.warp-line{stroke:${colour('rule-2')};stroke-width:.75}.topic-line{stroke:${colour('rule-2')}}
.thread-bound{stroke:${ink};stroke-width:2}.thread-talk{stroke:${quiet}}
.thread-passed{stroke:${quiet};stroke-width:1.4;stroke-dasharray:1 4;stroke-linecap:round}
.thread-lost{stroke:${attend};stroke-width:1.6;stroke-dasharray:1 4.6;stroke-linecap:round}
.knot{fill:${colour('paper')};stroke:${settled};stroke-width:1.6}
.full{fill:var(--mark,${ink});stroke:var(--mark,${ink})}.hollow{fill:${colour('paper')};stroke:var(--mark,${ink})}
.side-a{--mark:${colour('side-a')};fill:${colour('side-a')};color:${colour('side-a')}}
.side-b{--mark:${colour('side-b')};fill:${colour('side-b')};color:${colour('side-b')}}
.verdict-kept,.verdict-kept-late{color:${settled}}.verdict-kept text,.verdict-kept-late text{fill:${settled}}
.verdict-silent,.verdict-overdue{color:${attend}}.verdict-silent text,.verdict-overdue text{fill:${attend}}
tspan.quiet{fill:${quiet}}`
  shown.remove()
  return text
}
