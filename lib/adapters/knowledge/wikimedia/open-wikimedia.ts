import type { AnswerCache, Encyclopaedia } from '../../../app/ports.ts';
import type { WikimediaHosts } from './addresses.ts';
import { wikimediaClient, type ClientOptions } from './client.ts';
import { wikimediaEncyclopaedia } from './encyclopaedia.ts';

/** What is kept of answers: nothing, for private windows; or only what is kept already is asked. */
export type Keeps = 'nothing' | 'answers' | 'only kept';

/** Wikipedia and Wikidata behind one client, whose limits and waits hold for all that is asked. */
export function openWikimedia({ hosts, cache, ...options }: ClientOptions & { readonly hosts: () => Promise<WikimediaHosts>; readonly cache: AnswerCache }): (keeps: Keeps) => Promise<Encyclopaedia> {
  const client = wikimediaClient(options);
  return async (keeps) => wikimediaEncyclopaedia(keeps === 'only kept' ? null : client, await hosts(), keeps === 'nothing' ? null : cache, options.now);
}
