import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Which room may import which; a room is the longest prefix of a file's path. `npm:` names allowed packages. */
const rooms: Record<string, readonly string[]> = {
  'lib/core/model': ['lib/core/model'],
  'lib/core/settings': ['lib/core/model'],
  'lib/core/text': ['lib/core/model'],
  'lib/core/anchoring': ['lib/core/model', 'lib/core/text', 'npm:approx-string-match'],
  'lib/core/detection': ['lib/core/model', 'lib/core/text'],
  'lib/core/knowledge': ['lib/core/model', 'lib/core/text', 'lib/core/errors.ts', 'npm:valibot'],
  'lib/core/recognition': ['lib/core/model', 'lib/core/text'],
  'lib/core/dating': ['lib/core/model', 'lib/core/text', 'lib/core/knowledge'],
  'lib/core/linking': ['lib/core/model', 'lib/core/text', 'lib/core/knowledge', 'lib/core/dating'],
  'lib/core/card': ['lib/core/model', 'lib/core/text', 'lib/core/knowledge', 'lib/core/library', 'lib/core/protocol.ts', 'npm:d3-geo', 'npm:topojson-client', 'npm:topojson-specification', 'npm:geojson'],
  'lib/core/library': ['lib/core/model', 'lib/core/text', 'lib/core/anchoring', 'lib/core/detection/article-address.ts', 'lib/core/errors.ts', 'npm:fflate', 'npm:fastest-levenshtein', 'npm:valibot', 'npm:yaml', 'npm:diff'],
  'lib/core/errors.ts': [],
  'lib/core/protocol.ts': ['lib/core/model', 'lib/core/library', 'lib/core/settings', 'lib/core/errors.ts'],
  'lib/app': ['lib/core'],
  'lib/adapters/dom': ['lib/core', 'lib/app/ports.ts', 'lib/app/reader-ports.ts', 'npm:@floating-ui/dom'],
  'lib/adapters/store': ['lib/core', 'lib/app/ports.ts', 'npm:dexie'],
  'lib/adapters/browser': ['lib/core', 'lib/app/ports.ts', 'npm:wxt', 'npm:#i18n'],
  'lib/adapters/knowledge': ['lib/core', 'lib/app/ports.ts', 'npm:valibot', 'npm:htmlparser2'],
  'lib/adapters/files': ['lib/core', 'lib/app/ports.ts', 'npm:csv-parse'],
  'lib/adapters/sync': ['lib/core', 'lib/app/ports.ts'],
  components: ['lib/core', 'npm:*'],
  entrypoints: ['lib', 'components', 'npm:*'],
};

describe('the house', () => {
  it('lets imports run down only', () => {
    const wrong: string[] = [];
    for (const file of sources()) {
      const room = roomOf(file);
      expect(room, `${file} stands in no room of the table`).toBeDefined();
      for (const target of importsOf(file)) {
        if (!isAllowed(room as string, target)) wrong.push(`${file} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no circle of imports', () => {
    const graph = new Map(sources().map((file) => [file, importsOf(file).filter((to) => !to.startsWith('npm:'))]));
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) { circles.push([...path.slice(path.indexOf(file)), file].join(' → ')); return; }
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('has no folder called utils, common or helpers', () => {
    const folders = new Set(sources().flatMap((file) => file.split('/').slice(0, -1)));
    for (const name of ['utils', 'common', 'helpers']) expect(folders.has(name), name).toBe(false);
  });
});

/** Our own source files, relative to the root, with forward slashes. */
function sources(): string[] {
  return ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')));
}

function roomOf(file: string): string | undefined {
  return Object.keys(rooms).filter((room) => file === room || file.startsWith(`${room}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/** What a file imports: paths relative to the root, or `npm:package`. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g)]
    .map((match) => match[1] ?? match[2] ?? match[3] as string)
    .filter((name) => !name.endsWith('.css'));
  return found.map((name) => name.startsWith('.')
    ? relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/')
    : `npm:${name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : name.split('/')[0]}`);
}

function isAllowed(room: string, target: string): boolean {
  if (target === room || target.startsWith(`${room}/`)) return true;
  return (rooms[room] ?? []).some((allowed) =>
    allowed === 'npm:*' ? target.startsWith('npm:') : target === allowed || target.startsWith(`${allowed}/`));
}
