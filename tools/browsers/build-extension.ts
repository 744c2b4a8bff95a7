import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import type { BrowserName, BuildMode } from './extension.ts';

const root = resolve(import.meta.dirname, '../..');

/** Builds the extension as it stands in this tree. Throws with what the builder said where it fails. */
export function buildExtension(name: BrowserName, mode: BuildMode): void {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/wxt'),
    ['build', '-b', name === 'chromium' ? 'chrome' : 'firefox', '--mv3', ...(mode === 'e2e' ? ['--mode', 'e2e'] : [])], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the extension for ${name} could not be built:\n${stdout}${stderr}`);
}
