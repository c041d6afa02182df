import { useLocation, useSearch } from 'wouter'
import type { Dialogue } from '../../api/shapes.ts'
import type { Edtf } from '../../reading/finding.ts'
import { toSection } from '../addresses.ts'
import { reviewAddress, useReviewPaper } from '../api.ts'
import { AsOf } from '../dialogue/as-of.tsx'
import { DialogueLink, InDialogue } from '../dialogue/in-dialogue.tsx'
import { Sections } from '../dialogue/sections.tsx'
import { useWords } from '../language.tsx'
import { DayField } from '../parts/day-field.tsx'
import { Awaited, isMissing } from '../parts/state.tsx'
import { PaperPage } from '../review/paper-page.tsx'
import { useTitle } from '../title.ts'

/** The review of a dialogue as the paper that leaves the house: as of any day, as known on any day, to print and to save. */
export default function ReviewScreen({ mechanism }: { mechanism: string }) {
  return <InDialogue mechanism={mechanism}>{(dialogue) => <OneReview dialogue={dialogue} />}</InDialogue>
}

const dayIn = (asked: string | null): Edtf | null =>
  asked && /^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? asked : null

function OneReview({ dialogue }: { dialogue: Dialogue }) {
  const { say, language } = useWords()
  const [, go] = useLocation()
  const asked = new URLSearchParams(useSearch())
  const [on, known] = [dayIn(asked.get('on')), dayIn(asked.get('known'))]
  const { mechanism } = dialogue
  const query = useReviewPaper({ mechanism, language, on, known })
  useTitle(say('section.review'))
  const show = (field: 'on' | 'known') => (day: Edtf | null) => {
    const next = new URLSearchParams(asked)
    if (day) next.set(field, day)
    else next.delete(field)
    go(`${toSection(mechanism, 'review')}${next.size ? `?${next}` : ''}`, { replace: true })
  }
  return (
    <div className="review">
      <p className="crumb">
        <DialogueLink dialogue={dialogue} />
      </p>
      <Sections dialogue={dialogue} here="review" />
      <div className="paper-tools">
        <AsOf rounds={dialogue.rounds} day={on ?? dialogue.asOf} ask={show('on')} />
        <div className="known">
          <DayField label={say('review.known')} day={known} choose={show('known')} />
        </div>
        <div className="downloads">
          {(['ar', 'en'] as const).map((paperLanguage) => (
            <p key={paperLanguage}>
              <span>{say(`review.save.${paperLanguage}`)}</span>
              {(['pdf', 'docx', 'markdown'] as const).map((format) => (
                <a
                  key={format}
                  download
                  href={reviewAddress({ mechanism, language: paperLanguage, on, known }, format)}
                >
                  {say(`review.${format}`)}
                </a>
              ))}
            </p>
          ))}
          <p>
            <button type="button" className="as-link" onClick={() => window.print()}>
              {say('review.print')}
            </button>
          </p>
        </div>
      </div>
      {known !== null && isMissing(query.error) ? (
        <p className="state failure" role="alert">
          {say('review.nothingKnown')}
        </p>
      ) : (
        <Awaited query={query}>{(paper) => <PaperPage paper={paper} />}</Awaited>
      )}
    </div>
  )
}
