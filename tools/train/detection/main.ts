// `npx node tools/train/detection/main.ts page|body PAGES`: trains a model on the unpacked corpus/pages and writes it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from './read-corpus.ts';
import { bodyRows, trainBodyModel } from './train-body-model.ts';
import { pageRows, trainPageModel } from './train-page-model.ts';

const [which, folder] = process.argv.slice(2);
const target = join(import.meta.dirname, '../../../lib/core/detection');

if (which === 'page' && folder !== undefined) {
  const model = trainPageModel(pageRows(readCorpus(folder)));
  write('page-model.ts', 'pageModel', 'Which signals speak for an article: log-odds by boosted trees over `pageFeatures`.', model);
} else if (which === 'body' && folder !== undefined) {
  write('body-model.ts', 'bodyModel', 'Which blocks are the article\'s own text: log-odds by boosted trees over `blockFeatures`.', trainBodyModel(bodyRows(readCorpus(folder))));
} else {
  process.stderr.write('usage: npx node tools/train/detection/main.ts page|body FOLDER (of manifest.jsonl)\n');
  process.exitCode = 2;
}

function write(file: string, name: string, says: string, model: { base: number; trees: readonly number[] }): void {
  const rows: string[] = [];
  const numbers = model.trees.map((value) => String(value).replace(/^(-?)0\./, '$1.'));
  for (let at = 0; at < numbers.length; at += 40) rows.push(`    ${numbers.slice(at, at + 40).join(', ')},`);
  writeFileSync(join(target, file), [
    "import type { Trees } from './trees.ts';",
    '',
    `/** ${says} Written by tools/train/detection; see docs/detection-card.md. */`,
    `export const ${name}: { readonly base: number; readonly trees: Trees } = {`,
    `  base: ${model.base.toFixed(4)},`,
    '  trees: [',
    ...rows,
    '  ],',
    '};',
    '',
  ].join('\n'));
  process.stderr.write(`${file}: ${numbers.length} numbers\n`);
}
