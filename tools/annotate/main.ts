// `npm run --silent annotate -- FILE… [--url URL] [--list FILE]`: one JSON line per file. See DESIGN.md, "The command line".
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { errorLine, outputLine } from './output-line.ts';
import type { OutputLine } from './output-line.ts';
import { readAll } from './read-all.ts';
import type { Job } from './read-file.ts';

const usage = 'usage: npm run --silent annotate -- FILE… [--url URL] | --list FILE\n  .html: a page; .txt: the text of an article; -: text from standard input\n';
const here = process.env['INIT_CWD'] ?? process.cwd();

const { values, positionals } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' }, list: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help === true || (positionals.length === 0 && values.list === undefined)) {
  process.stderr.write(usage);
  process.exit(values.help === true ? 0 : 2);
}
let hasFailed = false;
const print = (line: OutputLine): void => {
  hasFailed ||= line.isError;
  process.stdout.write(`${line.line}\n`);
};
for (const file of positionals) print(outputLine({ file, base: here, url: values.url ?? null }));
if (values.list !== undefined) await readAll(readList(resolve(here, values.list)), availableParallelism(), print);
process.exitCode = hasFailed ? 1 : 0;

/** The jobs of a list file: one `{file, url?}` per line, paths relative to the list. A line that is none is reported and passed over. */
function readList(path: string): Job[] {
  return readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').flatMap((line, index) => {
    try {
      const entry: unknown = JSON.parse(line);
      const { file, url } = entry as { file?: unknown; url?: unknown };
      if (typeof file !== 'string') throw new TypeError('no "file"');
      return [{ file, base: dirname(path), url: typeof url === 'string' ? url : null }];
    } catch (error) {
      print(errorLine(`${values.list}:${index + 1}`, error));
      return [];
    }
  });
}
