/** Answers that are worked out before they are asked for. */
export interface KeptAnswers {
  /** The answer to a query, a copy of it where it is kept. */
  answer(query: string): Int32Array;
  /** Keeps none, and works out no more: what they were found in has changed. */
  forget(): void;
  /** Works out the answers to some queries, each when `turn` resolves; those from before are forgotten. */
  renew(queries: readonly string[], turn: () => Promise<void>): Promise<void>;
}

/**
 * Keeps the answers that `find` gives to queries known in advance: a search begins with one letter, which finds most of a
 * library, and takes the longest.
 */
export function keepAnswers(find: (query: string) => Int32Array): KeptAnswers {
  let kept = new Map<string, Int32Array>();
  return {
    answer: (query) => kept.get(query)?.slice() ?? find(query),
    forget: () => { kept = new Map(); },
    async renew(queries, turn) {
      const own = new Map<string, Int32Array>();
      kept = own;
      for (const query of queries) {
        await turn();
        if (kept !== own) return;
        own.set(query, find(query));
      }
    },
  };
}
