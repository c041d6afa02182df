import { useRef, useState } from 'react'
import { useWords } from '../language.tsx'
import { useErrorText } from '../parts/state.tsx'
import type { Timeline } from './columns.ts'
import { Picture } from './picture.tsx'
import { pngFile, save, svgFile } from './save-picture.ts'
import type { Row } from './weave.ts'

interface ExportProps {
  readonly title: string
  readonly subtitle: string
  readonly rows: readonly Row[]
  readonly timeline: Timeline
}

/** The loom as a file: as it is shown now, with the same matters and the same stretch of time. */
export default function Export(props: ExportProps) {
  const { say } = useWords()
  const drawing = useRef<SVGSVGElement>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const failure = useErrorText(failed)
  const name = props.title.replace(/[^\p{L}\p{N}]+/gu, '-')
  const keep = async (format: 'svg' | 'png') => {
    setFailed(null)
    try {
      save(await (format === 'svg' ? svgFile : pngFile)(drawing.current!), `${name}.${format}`)
    } catch (error) {
      setFailed(error)
    }
  }
  return (
    <>
      <button type="button" className="as-link" onClick={() => void keep('svg')}>
        {say('loom.svg')}
      </button>
      <button type="button" className="as-link" onClick={() => void keep('png')}>
        {say('loom.png')}
      </button>
      {failed !== null && <span role="alert">{failure}</span>}
      <div hidden>
        <Picture ref={drawing} {...props} />
      </div>
    </>
  )
}
