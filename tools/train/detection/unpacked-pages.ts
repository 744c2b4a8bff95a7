import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder with the manifest of pages: `folder` itself, or its archive unpacked into output/. Throws ENOENT if neither is there. */
export function unpackedPages(folder: string): string {
  if (existsSync(join(folder, 'manifest.jsonl'))) return folder;
  const archive = join(folder, 'pages.tar.zst');
  if (!existsSync(archive)) throw Object.assign(new Error('no pages here'), { code: 'ENOENT', path: archive });
  const target = resolve(import.meta.dirname, '../../../output/corpus-pages');
  if (!existsSync(join(target, 'manifest.jsonl'))) {
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['--zstd', '-xf', archive, '-C', target], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return target;
}
