import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { schemaOf } from './schema.ts'
import { openStore } from './store.ts'

// npm run schema: writes src/store/schema.sql, as the migrations make it in a new database.

const folder = await mkdtemp(join(tmpdir(), 'hiwar-schema-'))
await chmod(folder, 0o755)
const store = await openStore({ data: folder })
await writeFile('src/store/schema.sql', await store.read(schemaOf))
await store.close()
await rm(folder, { recursive: true })
