// Given names that the Arab lands share with others.

const sharing = new Set('AF AZ BD BN DJ ID IR KG KZ ML MV MY NE PK SN TD TJ TM TR UZ'.split(' '))

/** Whether many of a country bear the same given names as in the Arab lands. */
export const sharesNames = (country: string): boolean => sharing.has(country)

/** Whether a name has a part that only Arab names have: "Al-", "bin". */
export const hasArabPart = (name: string): boolean =>
  /(?:^|[\s-])(?:al|el|bin|ibn|bint|abu|ould)[\s-]|ال|بن |بنت |أبو /i.test(name)
