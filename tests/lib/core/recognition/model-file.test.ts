import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openModel } from '../../../../lib/core/recognition/model-file.ts';
import { packModel } from '../../../../lib/core/recognition/pack-model.ts';
import { shippedModel } from '../../../support/recogniser.ts';

describe('the model file', () => {
  it('opens as what was packed', () => {
    const packed = packModel(shippedModel());
    expect(Buffer.from(packModel(openModel(packed))).equals(Buffer.from(packed))).toBe(true);
    expect(Buffer.from(packed).equals(readFileSync('public/models/recogniser.bin'))).toBe(true);
  });

  const bytes = packModel(shippedModel());
  const broken: readonly (readonly [what: string, file: ArrayBuffer, message: RegExp])[] = [
    ['an empty file', new ArrayBuffer(0), /too short/],
    ['another file', new ArrayBuffer(100), /not a model file/],
    ['a file cut short', bytes.slice(0, bytes.byteLength - 4), /bytes, expected/],
    ['a later layout', withField(bytes, 1, 99), /layout 99/],
    ['a header out of range', withField(bytes, 6, 31), /out of range/],
  ];
  for (const [what, file, message] of broken) it(`refuses ${what}`, () => expect(() => openModel(file)).toThrow(message));
});

function withField(bytes: ArrayBuffer, field: number, value: number): ArrayBuffer {
  const copy = bytes.slice(0);
  new Uint32Array(copy)[field] = value;
  return copy;
}
