#!/usr/bin/env node
// Runs the built program; in a clone that was installed without its scripts it is built first.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const program = new URL('../dist/program/hiwar.js', import.meta.url)
if (!existsSync(program)) {
  console.error('يُبنى حوار، لأول مرة… / Building Hiwar, for the first time…')
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const built = spawnSync('npm', ['run', 'build'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (built.status !== 0 || !existsSync(program)) {
    console.error(`تعذر بناء حوار. نفّذ npm ci في ${folder} / Hiwar could not be built. Run npm ci in ${folder}`)
    process.exit(1)
  }
}
await import(program.href)
