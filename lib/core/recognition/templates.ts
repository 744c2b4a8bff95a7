import { FIELDS } from './fields.ts';

/** One feature: up to three fields, each of the token at an offset; absent if any of its fields is. */
export type Template = readonly (readonly [offset: number, field: number])[];

const F = FIELDS;

/**
 * What the first pass looks at. The order is part of the model file. Words, classes, affixes, casing and gazetteer
 * marks of the token and its neighbours, and their conjunctions.
 */
export const TEMPLATES: readonly Template[] = [
  [[0, F.always]],
  [[0, F.lower]], [[-1, F.lower]], [[1, F.lower]], [[-2, F.lower]], [[2, F.lower]],
  [[-1, F.lower], [0, F.lower]], [[0, F.lower], [1, F.lower]], [[-2, F.lower], [-1, F.lower]], [[1, F.lower], [2, F.lower]],
  [[0, F.exact]],
  [[0, F.lower], [0, F.shape]],
  [[0, F.shape]], [[-1, F.shape]], [[1, F.shape]],
  [[-1, F.shape], [0, F.shape]], [[0, F.shape], [1, F.shape]],
  [[-1, F.shape], [0, F.shape], [1, F.shape]], [[-2, F.shape], [-1, F.shape], [0, F.shape]], [[0, F.shape], [1, F.shape], [2, F.shape]],
  [[0, F.form]], [[0, F.position], [0, F.shape]], [[0, F.position], [0, F.lower]],
  [[0, F.prefix2]], [[0, F.prefix3]], [[0, F.prefix4]], [[0, F.suffix1]], [[0, F.suffix2]], [[0, F.suffix3]], [[0, F.suffix4]],
  [[0, F.suffix3], [0, F.shape]], [[-1, F.suffix3]], [[1, F.suffix3]], [[1, F.prefix3]],
  [[0, F.fine]], [[-1, F.fine]], [[1, F.fine]], [[-2, F.fine]], [[2, F.fine]],
  [[0, F.middle]], [[-1, F.middle]], [[1, F.middle]], [[-2, F.middle]], [[2, F.middle]],
  [[0, F.coarse]], [[-1, F.coarse]], [[1, F.coarse]], [[-2, F.coarse]], [[2, F.coarse]],
  [[-1, F.middle], [0, F.middle]], [[0, F.middle], [1, F.middle]], [[-1, F.coarse], [0, F.coarse], [1, F.coarse]],
  [[-1, F.fine], [0, F.shape]], [[0, F.shape], [1, F.fine]], [[0, F.fine], [0, F.shape]],
  [[-2, F.coarse], [-1, F.coarse], [0, F.shape]], [[0, F.shape], [1, F.coarse], [2, F.coarse]],
  [[-1, F.lower], [0, F.shape], [1, F.lower]], [[-1, F.lower], [0, F.middle]], [[0, F.middle], [1, F.lower]],
  [[0, F.marks]], [[-1, F.marks], [0, F.marks]], [[0, F.marks], [1, F.marks]], [[-1, F.marks]], [[1, F.marks]],
  [[-1, F.middle], [0, F.marks]], [[0, F.marks], [1, F.middle]], [[-1, F.marks], [0, F.marks], [1, F.marks]],
  [[0, F.firstMark]], [[0, F.firstMark + 1]], [[0, F.firstMark + 2]], [[0, F.firstMark + 3]], [[0, F.firstMark + 4]], [[0, F.firstMark + 5]],
  [[0, F.firstMark + 6]], [[0, F.firstMark + 7]], [[0, F.firstMark + 8]], [[0, F.firstMark + 9]], [[0, F.firstMark + 10]], [[0, F.firstMark + 11]],
  [[0, F.phrase]], [[-1, F.phrase], [0, F.shape]], [[1, F.phrase], [0, F.shape]], [[0, F.phrase], [0, F.shape]],
  [[0, F.elsewhere]], [[0, F.elsewhere], [0, F.shape]], [[0, F.elsewhere], [0, F.position]], [[-1, F.elsewhere], [0, F.elsewhere]], [[0, F.elsewhere], [1, F.elsewhere]],
  [[0, F.runBefore]], [[0, F.runAfter]], [[0, F.runFirst]], [[0, F.runLast]], [[0, F.runClassBefore]], [[0, F.runClassAfter]],
  [[0, F.runFirstMarks], [0, F.runPlace]], [[0, F.runLastMarks], [0, F.runPlace]], [[0, F.runPlace]], [[0, F.runPlace], [0, F.marks]],
  [[0, F.runBefore], [0, F.runPlace]], [[0, F.runAfter], [0, F.runPlace]], [[0, F.runLast], [0, F.runPlace]], [[0, F.runClassBefore], [0, F.runClassAfter]],
  [[0, F.runClassBefore], [0, F.runLastMarks]], [[0, F.runClassAfter], [0, F.runFirstMarks]],
  [[0, F.linkedBefore]], [[0, F.linkedAfter]], [[0, F.linkedFirst], [0, F.linkedPlace]], [[0, F.linkedLast], [0, F.linkedPlace]], [[0, F.linkedClassBefore]], [[0, F.linkedClassAfter]],
  [[0, F.linkedFirstMarks], [0, F.linkedLastMarks]], [[0, F.linkedPlace]], [[0, F.linkedPlace], [0, F.lower]],
  [[0, F.topic]], [[0, F.topic], [0, F.shape]], [[0, F.topic], [0, F.marks]], [[0, F.topic], [0, F.fine]], [[0, F.topic], [0, F.middle]], [[0, F.topic], [0, F.lower]],
  [[0, F.topic], [0, F.position], [0, F.shape]], [[-1, F.shape], [0, F.topic], [1, F.shape]], [[0, F.topic], [0, F.phrase]],
];

/** Features beyond the templates: the neighbours of the word's other occurrences in the article. */
export const CONTEXT_TEMPLATES = { classBefore: 400, classAfter: 401, wordBefore: 402, wordAfter: 403, classesAround: 404, marksBefore: 405, marksAfter: 406 } as const;
