// Things of one kind as JSON holds them in little: the name of a field once for all of them, and a value that recurs once too.

/** The values of one field: of each thing its own, or the place of its value among those that there are; -1 where it has none. */
type Column = readonly unknown[] | Recurring
interface Recurring {
  readonly values: readonly unknown[]
  readonly places: readonly number[]
}
const isRecurring = (column: Column): column is Recurring => !Array.isArray(column)

export interface PackedList {
  readonly count: number
  readonly fields: Readonly<Record<string, Column>>
}

type Fields = Record<string, unknown>

/** Things that JSON can hold, packed. */
export function pack(things: readonly object[]): PackedList {
  const names = new Set(things.flatMap(Object.keys))
  return {
    count: things.length,
    fields: Object.fromEntries(
      [...names].map((name) => [name, columnOf(things.map((thing) => (thing as Fields)[name]))]),
    ),
  }
}

function columnOf(all: readonly unknown[]): Column {
  const known = new Map<unknown, number>()
  const values: unknown[] = []
  const places = all.map((value) => {
    if (value === undefined) return -1
    const key = typeof value === 'object' && value !== null ? `\0${JSON.stringify(value)}` : value
    const place = known.get(key) ?? values.push(value) - 1
    known.set(key, place)
    return place
  })
  return values.length * 2 > all.length && !places.includes(-1) ? all : { values, places }
}

/** The things again. What is alike in several is one value in all of them: nobody may change it. */
export function unpack({ count, fields }: PackedList): object[] {
  const things = Array.from({ length: count }, (): Fields => ({}))
  for (const [name, column] of Object.entries(fields))
    things.forEach((thing, i) => {
      if (!isRecurring(column)) thing[name] = column[i]
      else if (column.places[i]! >= 0) thing[name] = column.values[column.places[i]!]
    })
  return things
}
