import { InvalidArgumentError } from 'commander'

/** The parser of an option whose value is a whole number from `least` to `most`; what is none is told with the way to the command's help. */
export const wholeNumber =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value)
    if (!/^\d+$/.test(value) || number < least || number > most) throw new InvalidArgumentError(value)
    return number
  }
