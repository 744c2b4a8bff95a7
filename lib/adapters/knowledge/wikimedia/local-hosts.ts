import type { WikimediaHosts } from './addresses.ts';

/** The projects on this machine, for the build of end-to-end tests: browsers lead every name under "localhost" here. Port 9 answers nobody. */
export function localHosts(port: unknown): WikimediaHosts {
  const at = typeof port === 'number' ? port : 9;
  return { wikipedia: (language) => `http://${language}.wikipedia.localhost:${at}`, wikidata: `http://www.wikidata.localhost:${at}` };
}
