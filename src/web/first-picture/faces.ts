import plexArabic400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url'
import plexArabic500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-500-normal.woff2?url'
import plexArabic600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url'
import plexLatin400 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-400-normal.woff2?url'
import plexLatin500 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-500-normal.woff2?url'
import plexLatin600 from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-latin-600-normal.woff2?url'
import naskh400 from '@fontsource/scheherazade-new/files/scheherazade-new-arabic-400-normal.woff2?url'
import naskh600 from '@fontsource/scheherazade-new/files/scheherazade-new-arabic-600-normal.woff2?url'
import naskh700 from '@fontsource/scheherazade-new/files/scheherazade-new-arabic-700-normal.woff2?url'
import naskhLatin400 from '@fontsource/scheherazade-new/files/scheherazade-new-latin-400-normal.woff2?url'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2?url'

const plexLatin = [plexLatin400, plexLatin500, plexLatin600]

/** The faces that a page of a dialogue is set in: asked for with it, they are there before its words are drawn. */
export const facesOf = {
  ar: [naskh700, naskh400, naskhLatin400, plexArabic400, plexArabic600, plexArabic500, naskh600, ...plexLatin],
  en: [serif, ...plexLatin],
} as const
