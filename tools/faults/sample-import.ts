import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeBackup } from '../../lib/core/library/backup.ts';
import type { LibraryRecords } from '../../lib/core/library/merge.ts';
import { sampleLibrary } from '../bench/library-sample.ts';
import type { Found } from './ledger.ts';

/** How much is taken in at once. */
export const importSize = { articles: 300, notes: 300, words: 120 };

const sample = sampleLibrary(importSize);

/** A backup of the sample in which every record is of a version and says so; in a folder of its own. */
export function sampleFile(version: number): string {
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-file-')), 'backup.json');
  writeFileSync(file, writeBackup(versioned(version), 0));
  return file;
}

function versioned(version: number): LibraryRecords {
  return {
    ...sample,
    articles: sample.articles.map((article) => ({ ...article, version, title: `${article.id} as of ${version}` })),
    notes: sample.notes.map((note) => ({ ...note, version, text: `As of ${version}. ${note.text}` })),
  };
}

/** All of the file is there, or nothing has changed. `tried` is the version that was being taken in, 0 if none was; `before` the last one confirmed. */
export function importState(found: Found, tried: number, before: number): { readonly version: number; readonly problem: string | null } {
  const own = [...found.articles.filter(({ id }) => id.startsWith('article-')), ...found.notes.filter(({ id }) => id.startsWith('note-'))];
  const versions = new Set(own.map(({ version }) => version));
  const [version = 0] = versions;
  if (versions.size > 1 || (own.length !== 0 && own.length !== importSize.articles + importSize.notes)) {
    return { version, problem: `an import is there in part: ${own.length} records of versions ${[...versions].join(', ')}` };
  }
  return version < before || version > Math.max(tried, before) ? { version, problem: `import ${before} was confirmed, ${version} is there` } : { version, problem: null };
}
