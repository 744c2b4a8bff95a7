import { AFTER, BEFORE, LONGEST_WORD, RECORD, RECORD_SIZE, formAt, memoryFor, trim, type WordMemory } from './word-memory.ts';
import type { Lexicon } from './lexicon.ts';
import type { Tokens } from '../text/tokens.ts';

/** The distinct surface forms of a document ("types"), in order of appearance, and which of them each token is. */
export interface Words {
  /** Type of each token. */
  readonly typeOf: Int32Array;
  readonly typeCount: number;
  /** Per type: its form in `memory`. */
  readonly forms: Int32Array;
  readonly memory: WordMemory;
  /** Per form: `WORD_FIELD_COUNT` fields. */
  readonly fields: Int32Array;
  /** Per type: one of `SHAPES`. */
  readonly shapes: Uint8Array;
  /** Per type: bits of `TRAITS`. */
  readonly traits: Uint8Array;
  /** Per type: the group of types that differ only in case. */
  readonly groups: Int32Array;
  readonly groupCount: number;
  /** Per type: place in the lexicon or -1. */
  readonly entries: Int32Array;
  readonly surfaces: readonly string[];
  /** Per type: the surface in lower case. */
  readonly lowers: readonly string[];
}

/** Reads the words of a text: one look-up per distinct form. */
export function readWords(text: string, tokens: Tokens, lexicon: Lexicon): Words {
  const memory = memoryFor(lexicon);
  const typeOf = new Int32Array(tokens.count);
  const found = new Int32Array(tokens.count);
  const base = memory.read;
  memory.read += tokens.count + 1;
  let typeCount = 0;
  for (let t = 0; t < tokens.count; t++) {
    const start = tokens.starts[t] as number;
    const form = formAt(memory, text, start, Math.min(tokens.ends[t] as number, start + LONGEST_WORD));
    const local = form * RECORD_SIZE + RECORD.local;
    let type = (memory.records[local] as number) - base;
    if (type < 0) {
      type = typeCount++;
      memory.records[local] = base + type;
      found[type] = form;
    }
    typeOf[t] = type;
  }
  trim(memory);
  return { typeOf, typeCount, ...describe(memory, found.subarray(0, typeCount), base) };
}

/** What the memory knows of the forms of a text's types, and their groups. Those of earlier texts have local numbers below `base`. */
function describe(memory: WordMemory, forms: Int32Array, base: number): Omit<Words, 'typeOf' | 'typeCount'> {
  const shapes = new Uint8Array(forms.length);
  const traits = new Uint8Array(forms.length);
  const groups = new Int32Array(forms.length);
  const entries = new Int32Array(forms.length);
  const surfaces: string[] = [];
  const lowers: string[] = [];
  let groupCount = 0;
  for (let type = 0; type < forms.length; type++) {
    const form = forms[type] as number;
    const at = form * RECORD_SIZE;
    const shared = memory.records[at + RECORD.group] as number;
    let group = (memory.localGroups[shared] as number) - base;
    if (group < 0) {
      group = groupCount++;
      memory.localGroups[shared] = base + group;
    }
    shapes[type] = memory.records[at + RECORD.shape] as number;
    traits[type] = memory.records[at + RECORD.traits] as number;
    groups[type] = group;
    entries[type] = memory.records[at + RECORD.entry] as number;
    surfaces.push(memory.surfaces[form] as string);
    lowers.push(memory.lowers[form] as string);
  }
  return { forms, memory, fields: memory.fields, shapes, traits, groups, groupCount, entries, surfaces, lowers };
}

/** The form of token `t` within the tokens `[start, end)` of its sentence, or what stands for the outside of them. */
export function formIn(words: Words, t: number, start: number, end: number): number {
  return t < start ? BEFORE : t >= end ? AFTER : (words.forms[words.typeOf[t] as number] as number);
}
