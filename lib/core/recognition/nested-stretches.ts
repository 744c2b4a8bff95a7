/** What is said within somebody's words: tokens `[first, last)` each, in order. */
export type Stretches = readonly { readonly first: number; readonly last: number }[];
