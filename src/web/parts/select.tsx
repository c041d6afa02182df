import { useId } from 'react'

export interface SelectProps<V extends string> {
  readonly label: string
  readonly value: V | null
  readonly options: readonly (readonly [V, string])[]
  /** What stands for nothing; absent where something must be chosen. */
  readonly none?: string
  readonly set: (value: V | null) => void
}

/** One of several, by the browser's own list. */
export function Select<V extends string>({ label, value, options, none, set }: SelectProps<V>) {
  const id = useId()
  return (
    <div className="asked">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={({ target }) => set((target.value || null) as V | null)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
