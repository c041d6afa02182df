import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { Loading, useErrorText } from '../parts/state.tsx'

GlobalWorkerOptions.workerSrc = worker

/** Points of the screen for one of the page, at most: finer than that nobody sees. */
const sharpest = 2

/** The pages of a PDF, each drawn when the reader comes near it. */
export default function PdfPages({ address }: { address: string }) {
  const { say } = useWords()
  const [opened, setOpened] = useState<PDFDocumentProxy | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const failure = useErrorText(failed)
  useEffect(() => {
    // a stranger's file runs nothing; its letters are drawn from the outlines that it carries, as they were set
    const task = getDocument({ url: address, isEvalSupported: false, enableXfa: false, disableFontFace: true })
    task.promise.then(setOpened, (error) => !task.destroyed && setFailed(error))
    return () => void task.destroy()
  }, [address])
  if (failed !== null)
    return (
      <div className="failure" role="alert">
        <b>{say('original.broken')}</b>
        <p>{failure}</p>
      </div>
    )
  if (!opened) return <Loading />
  return (
    <ol className="pages">
      {Array.from({ length: opened.numPages }, (_, i) => (
        <Page key={i} file={opened} n={i + 1} />
      ))}
    </ol>
  )
}

function Page({ file, n }: { file: PDFDocumentProxy; n: number }) {
  const { say } = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => entries.at(-1)!.isIntersecting && setNear(true), {
      rootMargin: '600px 0px',
    })
    observer.observe(canvas.current!)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (!near) return
    let stop = () => {}
    void (async () => {
      const page = await file.getPage(n)
      const target = canvas.current
      if (!target) return
      const { width } = page.getViewport({ scale: 1 })
      const scale = (target.clientWidth / width) * Math.min(sharpest, window.devicePixelRatio || 1)
      const viewport = page.getViewport({ scale })
      target.width = viewport.width
      target.height = viewport.height
      const task = page.render({ canvas: target, viewport })
      stop = () => task.cancel()
      // a page that is left before it is drawn is no fault
      await task.promise.then(
        () => setDrawn(true),
        () => {},
      )
    })()
    return () => stop()
  }, [near, file, n])
  return (
    <li>
      {/* about the shape of A4 until the page says its own */}
      <canvas
        ref={canvas}
        width={595}
        height={842}
        role="img"
        aria-label={say('original.page', { n, of: file.numPages })}
        data-drawn={drawn || undefined}
      />
    </li>
  )
}
