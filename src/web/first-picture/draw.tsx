import { renderToString } from 'react-dom/server'
import { Router } from 'wouter'
import type { Drawing } from '../../api/pages.ts'
import { mechanismName } from '../../ledger/naming/mechanism.ts'
import { DialogueTop } from '../dialogue/top.tsx'
import { viewIn } from '../dialogue/view.ts'
import { Head } from '../head.tsx'
import { Speaking, useWords } from '../language.tsx'
import { GivenPreferences } from '../preferences.tsx'
import { pageTitle } from '../title.ts'
import { facesOf } from './faces.ts'
import { shownIn } from './shown.ts'

// The page of a dialogue as it is seen before any script has come. It holds what works without one: words and links.

/** The server has it drawn (`api/pages.ts`), with what the page’s own script then begins with. */
export const draw: Drawing = ({ url, cookies, dialogue }) => {
  const { language, digits, hijri, scheme } = shownIn(cookies)
  const [path, search = ''] = url.split('?')
  let title = ''
  function Picture() {
    const { say } = useWords()
    title = pageTitle(mechanismName(dialogue.mechanism, dialogue.parties, language).whole, say('name'))
    return (
      <div className="first-picture">
        <Head />
        <main>
          <DialogueTop dialogue={dialogue} view={viewIn(search)} allRounds={dialogue.rounds} ask={() => {}} />
        </main>
      </div>
    )
  }
  const body = renderToString(
    <Router ssrPath={path!} ssrSearch={search}>
      <GivenPreferences given={{ digits, hijri }}>
        <Speaking speech={{ language, speak: () => {} }}>
          <Picture />
        </Speaking>
      </GivenPreferences>
    </Router>,
  )
  return {
    body,
    title,
    faces: facesOf[language],
    attributes: {
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      ...(scheme && { 'data-mantine-color-scheme': scheme }),
    },
  }
}
