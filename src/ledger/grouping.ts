// Groups of what is alike, one thing leading to the next: the same whatever order the things come in.

/** Puts a thing into the group of a key. */
export function put<Key, Thing>(groups: Map<Key, Thing[]>, key: Key, thing: Thing): void {
  const group = groups.get(key)
  if (group) group.push(thing)
  else groups.set(key, [thing])
}

/** Groups of what is alike, one thing leading to the next: the same whatever order they come in. */
export function components<T>(things: readonly T[], alike: (a: T, b: T) => boolean): T[][] {
  const left = new Set(things)
  const groups: T[][] = []
  for (const seed of things) {
    if (!left.delete(seed)) continue
    const group = [seed]
    for (let i = 0; i < group.length; i++)
      for (const other of left)
        if (alike(group[i]!, other)) {
          left.delete(other)
          group.push(other)
        }
    groups.push(group)
  }
  return groups
}

/**
 * Groups of what is alike, where only things that share a handle can be: each is compared with those of its handles that are in no
 * group yet.
 * @param comparedBy all that `alike` and `handlesOf` look at in a thing: what leads to no further thing is not asked again of its like
 */
export function joined<T>(
  things: readonly T[],
  handlesOf: (thing: T) => readonly string[],
  alike: (a: T, b: T) => boolean,
  comparedBy: (thing: T) => string,
): T[][] {
  const left = new Map<string, Set<T>>()
  const handles = new Map(things.map((thing) => [thing, handlesOf(thing)]))
  for (const [thing, own] of handles)
    for (const handle of own) left.set(handle, (left.get(handle) ?? new Set<T>()).add(thing))
  const take = (thing: T) => {
    for (const handle of handles.get(thing)!) left.get(handle)!.delete(thing)
    handles.delete(thing)
  }
  const groups: T[][] = []
  for (const seed of things) {
    const own = handles.get(seed)
    if (!own) continue
    const queue: [T, readonly string[]][] = [[seed, own]]
    take(seed)
    const asked = new Set<string>()
    for (let i = 0; i < queue.length; i++) {
      const [thing, shared] = queue[i]!
      const compared = comparedBy(thing)
      if (asked.has(compared)) continue
      asked.add(compared)
      const near = new Set<T>()
      for (const handle of shared) for (const other of left.get(handle)!) near.add(other)
      for (const other of near) {
        if (!alike(thing, other)) continue
        queue.push([other, handles.get(other)!])
        take(other)
      }
    }
    groups.push(queue.map(([thing]) => thing))
  }
  return groups
}

/** Groups of what is linked, given the neighbours of each. */
export function linked<T>(things: readonly T[], neighbours: (thing: T) => readonly T[]): T[][] {
  const left = new Set(things)
  const groups: T[][] = []
  for (const seed of things) {
    if (!left.delete(seed)) continue
    const group = [seed]
    for (let i = 0; i < group.length; i++)
      for (const other of neighbours(group[i]!)) if (left.delete(other)) group.push(other)
    groups.push(group)
  }
  return groups
}
