import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLibraryTools, type Found, type Searched } from './library-context.ts';

export interface Search<T> {
  /** What is typed. */
  readonly words: string;
  readonly setWords: (words: string) => void;
  /** The records that fit; `null` where nothing is asked. Those of the words before while the answer is on its way. */
  readonly found: Found<T> | null;
  /** The index is not whole yet. */
  readonly isReading: boolean;
}

const none = { places: new Int32Array(), table: [], first: [] } as const;

/** A search as you type among the reader's records. It is asked in the moment of the keystroke, before anything is drawn for it. */
export function useSearch<K extends keyof Searched>(of: K): Search<Searched[K]> {
  const { search } = useLibraryTools();
  const [words, showWords] = useState('');
  const [found, setFound] = useState<Found<Searched[K]> | null>(null);
  const [progress, setProgress] = useState({ done: 0, total: 1 });
  const asked = useRef({ number: 0, words: '' }).current;
  const ask = useCallback((query: string): void => {
    asked.words = query;
    asked.number += 1;
    const { number } = asked;
    if (query === '') return setFound(null);
    const take = (answer: Found<Searched[K]>): void => { if (number === asked.number) setFound(answer); };
    search.search(of, query).then(take, () => take(none));
    return undefined;
  }, [asked, of, search]);
  const setWords = useCallback((next: string): void => {
    const query = next.trim();
    if (query !== asked.words) ask(query);
    showWords(next);
  }, [ask, asked]);
  useLayoutEffect(() => search.onChange(setProgress), [search]);
  // The index has grown or changed since.
  useLayoutEffect(() => { if (asked.words !== '') ask(asked.words); }, [ask, asked, progress]);
  return { words, setWords, found, isReading: progress.done < progress.total };
}
