/** Where the projects are. The build for end-to-end tests gives others; readers and pages cannot. */
export interface WikimediaHosts {
  /** Origin of the Wikipedia of a language ("https://en.wikipedia.org"). */
  readonly wikipedia: (language: string) => string;
  readonly wikidata: string;
}

export const wikimediaHosts: WikimediaHosts = {
  wikipedia: (language) => `https://${language}.wikipedia.org`,
  wikidata: 'https://www.wikidata.org',
};

/** Names of a request, and ids of one. */
export const namesPerRequest = 20;
export const idsPerRequest = 50;

/** Up to 20 names in, their pages out: lead, item, whether they only list others, revision. */
export function pagesAddress(hosts: WikimediaHosts, language: string, names: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  return api(hosts.wikipedia(language), {
    action: 'query', redirects: '1', prop: 'extracts|pageprops|info', exintro: '1', explaintext: '1', exlimit: '20',
    ppprop: 'wikibase_item|disambiguation', inprop: 'url', titles: names.join('|'), ...more,
  });
}

/** Items by a name, in the order of Wikidata. */
export function searchAddress(hosts: WikimediaHosts, language: string, name: string): string {
  return api(hosts.wikidata, { action: 'wbsearchentities', search: name, language, uselang: language, type: 'item', limit: '20' });
}

/** Whole entities, or their labels alone. */
export function entitiesAddress(hosts: WikimediaHosts, languages: readonly string[], ids: readonly string[], props: 'all' | 'labels'): string {
  return api(hosts.wikidata, {
    action: 'wbgetentities', ids: ids.join('|'), props: props === 'labels' ? 'labels' : 'info|labels|descriptions|aliases|claims|sitelinks',
    languages: [...new Set([...languages, 'mul'])].join('|'), languagefallback: '1',
    ...(props === 'labels' ? {} : { sitefilter: languages.map((language) => `${wikiCode(language)}wiki`).join('|') }),
  });
}

/** The last revision of a page before the end of a day. */
export function revisionAddress(hosts: WikimediaHosts, language: string, title: string, day: string): string {
  return api(hosts.wikipedia(language), {
    action: 'query', redirects: '1', prop: 'revisions', titles: title, rvlimit: '1', rvdir: 'older', rvstart: `${day}T23:59:59Z`, rvprop: 'ids|timestamp',
  });
}

/** A revision's text as HTML. */
export function revisionHtmlAddress(hosts: WikimediaHosts, language: string, revision: number): string {
  return `${hosts.wikipedia(language)}/w/rest.php/v1/revision/${revision}/html`;
}

/** A revision as people read it. */
export function readingAddress(hosts: WikimediaHosts, language: string, title: string, revision: number): string {
  return `${hosts.wikipedia(language)}/w/index.php?${new URLSearchParams({ title, oldid: String(revision) })}`;
}

/** The name that Wikidata has for a language's Wikipedia, without "wiki". */
export function wikiCode(language: string): string {
  return language.replaceAll('-', '_');
}

/** `origin=*` asks as nobody in particular: answers may be read from any origin, no cookie counts, and no permission for the host is needed. */
function api(origin: string, params: Readonly<Record<string, string>>): string {
  return `${origin}/w/api.php?${new URLSearchParams({ format: 'json', formatversion: '2', origin: '*', ...params })}`;
}
