import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import unbzip2 from 'unbzip2-stream';

/** How far a file has been read, in bytes as it lies on the disk. */
export type OnBytes = (read: number, total: number) => void;

/**
 * The entities of a file as JSON texts, one at a time: a dump (one entity a line between "[" and "]"), plain, `.gz` or
 * `.bz2`, or an answer of `wbgetentities` (`{"entities": {…}}`), also one per line. Memory does not grow with the file but
 * for an answer, which is read whole. @throws Error naming the file where it cannot be read or unpacked.
 */
export async function* dumpLines(path: string, onBytes: OnBytes): AsyncGenerator<string> {
  const total = statSync(path).size;
  let read = 0;
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  file.on('data', (chunk) => { read += chunk.length; });
  const unpack = path.endsWith('.gz') ? createGunzip() : path.endsWith('.bz2') ? unbzip2() : null;
  const text = unpack === null ? file : pipeline(file, unpack as NodeJS.WritableStream & NodeJS.ReadableStream, () => undefined);
  const lines = createInterface({ input: text as NodeJS.ReadableStream, crlfDelay: Infinity });
  let answer: string[] | null = null;
  for await (const line of named(lines, path)) {
    onBytes(read, total);
    const entity = line.trim().replace(/,$/, '');
    if (answer !== null) { answer.push(line); continue; }
    if (entity === '' || entity === '[' || entity === ']') continue;
    if (entity.startsWith('{"entities"')) yield* entitiesOf(entity, path);
    else if (entity === '{' || !entity.endsWith('}')) answer = [line]; // an answer over several lines
    else yield entity;
  }
  if (answer !== null) yield* entitiesOf(answer.join('\n'), path);
  onBytes(total, total);
}

/** The lines, with the file named in what goes wrong. */
async function* named(lines: AsyncIterable<string>, path: string): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (cause) {
    throw new Error(`${path} cannot be read to its end: ${(cause as Error).message}`, { cause });
  }
}

function* entitiesOf(text: string, path: string): Generator<string> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is neither a dump of Wikidata nor an answer of its API`, { cause });
  }
  const entities = (json as { entities?: unknown }).entities;
  const list = typeof entities === 'object' && entities !== null ? Object.values(entities) : [json];
  for (const entity of list) yield JSON.stringify(entity);
}
