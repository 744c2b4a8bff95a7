import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../tools/annotate/read-all.ts';

const pages = join(import.meta.dirname, '../../fixtures/pages');

describe('readAll', () => {
  it('gives a line per file in the order asked for, and an error on the line of a file that is not there', async () => {
    const lines: { file: string; article?: { title: string }; error?: { code: string } }[] = [];
    const files = ['bridge.html', 'missing.html', 'bridge.html'];
    await readAll(files.map((file) => ({ file, base: pages, url: null })), 2, ({ line }) => lines.push(JSON.parse(line) as typeof lines[number]));
    expect(lines.map((line) => line.file)).toEqual(files);
    expect(lines.map((line) => line.article?.title ?? line.error?.code)).toEqual(
      ['Øresund Bridge Opens to Traffic', 'not-found', 'Øresund Bridge Opens to Traffic']);
  }, 120_000);
});
