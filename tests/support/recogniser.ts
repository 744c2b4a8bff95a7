import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openModel, type RecognitionModel } from '../../lib/core/recognition/model-file.ts';

let opened: RecognitionModel | undefined;

/** The recogniser that ships, opened once per test file. */
export function shippedModel(): RecognitionModel {
  if (opened !== undefined) return opened;
  const file = readFileSync(join(import.meta.dirname, '../../public/models/recogniser.bin'));
  return (opened = openModel(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength)));
}
