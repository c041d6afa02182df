import { userInfo } from 'node:os'

/** Who acts when nobody else is named. */
export function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return String(process.getuid?.() ?? '')
  }
}
