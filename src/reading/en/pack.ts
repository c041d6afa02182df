import type { LanguagePack } from '../language.ts'
import { acts } from './acts.ts'
import { expressions } from './expressions.ts'
import { instruments } from './instruments.ts'
import { issue } from './issue.ts'
import { meetings } from './meetings.ts'
import { names } from './names.ts'
import { paragraphs } from './paragraphs.ts'
import { sentences } from './sentences.ts'
import { undertakings } from './undertakings.ts'
import { words } from './words.ts'

export const english: LanguagePack = {
  language: 'en',
  paragraphs,
  sentences,
  words,
  expressions,
  issue,
  names,
  acts,
  undertakings,
  instruments,
  meetings,
}
