import { asking, askingFor } from './asking.ts';

/** Whether token `t` is an article. */
export const isArticle = askingFor(['the', 'a', 'an']);

/** Whether token `t` is the "'s" of a possessor. */
export const isGenitive = askingFor(["'s", '’s']);

/** Whether token `t` is an adverb in -ly, by its form. */
export const isLyAdverb = asking((word) => /^\p{Ll}{2,}ly$/u.test(word));
