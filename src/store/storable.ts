import { type KyselyPlugin, OperationNodeTransformer, type PrimitiveValueListNode, type ValueNode } from 'kysely'

// PostgreSQL refuses U+0000 in `text` and `jsonb`, refuses lone surrogates in `jsonb`, and changes them silently in `text`. Decoding leaves none
// in a text; names, reasons and the like come from anywhere.

/** The same string without what PostgreSQL cannot hold: U+FFFD stands there, one code unit for one. */
export const storable = (value: string): string => value.replace(/\0|\p{Surrogate}/gu, '\uFFFD')

/** A value as JSON text for a `jsonb` column. */
export function asJson(value: unknown): string {
  const json = JSON.stringify(value)
  return /\\u(?:0000|d[89a-f])/.test(json)
    ? JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? storable(part) : part))
    : json
}

const clean = (value: unknown): unknown =>
  typeof value === 'string' ? storable(value) : Array.isArray(value) ? value.map(clean) : value

class StorableValues extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: clean(node.value) }
  }
  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map(clean) }
  }
}

const transformer = new StorableValues()

/** Every value of every query passes here. */
export const storableValues: KyselyPlugin = {
  transformQuery: ({ node }) => transformer.transformNode(node),
  transformResult: async ({ result }) => result,
}
