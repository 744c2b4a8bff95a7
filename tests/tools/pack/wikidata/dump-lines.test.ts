import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dumpLines } from '../../../../tools/pack/wikidata/dump-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'dump-'));
const dump = '[\n{"type":"item","id":"Q1","labels":{}},\n{"type":"item","id":"Q2","labels":{}}\n]\n';
/** A dump of two entities packed by bzip2. */
const bzip2 = Buffer.from('QlpoOTFBWSZTWcNgEj4AADFfgAAQUAQwEDAAIAo+p08qIACQKAAAAABVT1RMmhoaZMmmmTjtZcRERCKZrumjJkhqrReOEUhGGHimCnpFDHHV+RujRa2WNn5s3WnNkqVIbozVo6oVOF7ZYtXuSp1ZmCMjRY/i7kinChIYbAJHwA==', 'base64');

async function idsIn(name: string, bytes: string | Uint8Array): Promise<readonly string[]> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const ids: string[] = [];
  for await (const line of dumpLines(path, () => undefined)) ids.push((JSON.parse(line) as { id: string }).id);
  return ids;
}

describe('the lines of a dump', () => {
  it.each<readonly [string, string | Uint8Array]>([
    ['plain.json', dump], ['packed.json.gz', gzipSync(dump)], ['two-members.json.gz', Buffer.concat([gzipSync(dump.slice(0, 30)), gzipSync(dump.slice(30))])], ['packed.json.bz2', bzip2],
    ['answer.json', '{"entities":{"Q1":{"id":"Q1"},"Q2":{"id":"Q2"}},"success":1}'],
    ['pretty-answer.json', JSON.stringify({ entities: { Q1: { id: 'Q1' }, Q2: { id: 'Q2' } } }, null, 2)],
    ['lines.jsonl', '{"id":"Q1"}\n{"id":"Q2"}'],
  ])('are read from %s', async (name, bytes) => {
    expect(await idsIn(name, bytes)).toEqual(['Q1', 'Q2']);
  });

  it.each<readonly [string, string | Uint8Array]>([
    ['cut.json.gz', gzipSync(dump.repeat(2000)).subarray(0, 200)], ['cut.json.bz2', bzip2.subarray(0, bzip2.length - 30)], ['no.json.gz', 'not packed'], ['page.json', '<html>\n</html>'],
  ])('of %s end with an error that names the file', async (name, bytes) => {
    await expect(idsIn(name, bytes)).rejects.toThrow(name);
  });
});
