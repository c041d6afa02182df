import type { Language } from '../reading/finding.ts'
import { rows } from '../reading/lexicon.ts'
import grades from './grades.tsv'

// The grades of NATO AJP-2.1 in words: A to F of a source, 1 to 6 of a claim.

const words = new Map(rows<'grade' | Language>(grades).map((row) => [row.grade, row]))

/** A grade with its words: «A: موثوق تماما», “2: probably true”. */
export const sayGrade = (grade: string, language: Language): string => {
  const row = words.get(grade)
  return row ? `${grade}: ${row[language]}` : grade
}
