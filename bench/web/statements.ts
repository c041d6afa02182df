// One long dialogue, made by rule: rounds that each take up some hundred of several hundred matters, so that the loom has the size it is built for.

export interface MadeStatement {
  readonly name: string
  readonly text: string
}

const works = [
  'desalination plant',
  'railway line',
  'teacher exchange',
  'seed bank',
  'satellite station',
  'fish hatchery',
  'customs laboratory',
  'nursing school',
  'film archive',
  'dry dock',
  'wheat silo',
  'solar park',
  'chess academy',
  'flood barrier',
  'weather radar',
  'copper smelter',
  'vaccine factory',
  'cable landing',
  'camel clinic',
  'date palm nursery',
  'pottery museum',
  'patent office',
  'bus depot',
  'tidal turbine',
  'granite quarry',
  'opera house',
  'marble workshop',
  'glass furnace',
  'printing house',
  'cancer hospital',
  'tea garden',
  'planetarium',
  'bridge',
  'ferry terminal',
  'cement kiln',
  'language institute',
  'lighthouse',
  'sewing cooperative',
  'football stadium',
  'geothermal well',
  'textile mill',
  'paper mill',
  'robot workshop',
  'aquarium',
  'observatory',
] as const
const places = [
  'Aqaba',
  'Osaka',
  'Irbid',
  'Sapporo',
  'Zarqa',
  'Nagoya',
  'Madaba',
  'Kobe',
  'Karak',
  'Fukuoka',
  'Jerash',
  'Sendai',
  'Ajloun',
  'Hiroshima',
  'Mafraq',
  'Nagasaki',
  'Salt',
  'Kyoto',
  'Tafilah',
  'Yokohama',
] as const
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
/** What a round says of a matter: new ones are promised, others taken up again. */
const promises = [
  (it: string, year: number) => `The two sides agreed to establish the ${it} by the end of ${year + 2}.`,
  (it: string, year: number) => `Japan committed to fund the ${it} by June ${year + 1}.`,
  (it: string) => `Jordan intends to open the ${it}.`,
  (it: string) => `The two sides signed a memorandum of understanding on the ${it}.`,
]
const returns = [
  (it: string) => `The two sides discussed the ${it}.`,
  (it: string) => `They welcomed the opening of the ${it}.`,
  (it: string) => `The two sides reaffirmed their commitment to establish the ${it}.`,
  (it: string) => `Jordan announced the completion of the ${it}.`,
]

/**
 * A statement for each round, a year apart; every matter begins in some round and is taken up again in a fifth of those that follow.
 * @param matters at most 920
 */
export function makeStatements(rounds: number, matters: number): MadeStatement[] {
  // a linear congruence (Numerical Recipes) keeps the dialogue the same on every machine
  let state = 1
  const chance = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!
  const said: string[][] = Array.from({ length: rounds }, () => [])
  for (let matter = 0; matter < matters; matter++) {
    const it = `${works[matter % works.length]!} in ${places[Math.floor(matter / works.length)]!}`
    const first = Math.floor(chance() * (rounds - 1))
    said[first]!.push(pick(promises)(it, 2006 + first))
    for (let round = first + 1; round < rounds; round++) if (chance() < 0.2) said[round]!.push(pick(returns)(it))
  }
  return said.map((sentences, round) => ({
    name: `round-${round + 1}.txt`,
    text: [
      `Jordan and Japan held the ${ordinals[round]} round of the Jordan-Japan Strategic Dialogue in ${round % 2 ? 'Tokyo' : 'Amman'} on 14 May ${2006 + round}.`,
      ...sentences,
    ].join('\n\n'),
  }))
}
