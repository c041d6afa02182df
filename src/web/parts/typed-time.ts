import { fold } from '../../text/fold.ts'

/** The time of day that was typed, as `HH:MM`: `9:30`, `09.30`, «٩:٣٠», `9:30 pm`, «٩:٣٠ م»; null where it is none. */
export function typedTime(text: string): string | null {
  const [, hours, minutes, half] = /^(\d{1,2})(?:[:.](\d\d))? ?([ap]m|[صم])?$/.exec(fold(text).trim()) ?? []
  if (hours === undefined || (minutes === undefined && half === undefined)) return null
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)]
  if (minute > 59 || hour > (half ? 12 : 23) || (half && hour === 0)) return null
  const after = half === 'pm' || half === 'م'
  const whole = half ? (hour % 12) + (after ? 12 : 0) : hour
  return [whole, minute].map((part) => String(part).padStart(2, '0')).join(':')
}
