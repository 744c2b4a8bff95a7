import type { PageSignals } from './page-signals.ts';

/** Whether a page is an article, how sure that is (probability in [0, 1] that it is one), and why, in words. */
export interface Decision {
  readonly isArticle: boolean;
  readonly probability: number;
  readonly reason: string;
}

/** Article or not, from the signals alone. */
export function decide(signals: PageSignals): Decision {
  const said = evidence(signals);
  const probability = 1 / (1 + Math.exp(-said.reduce((sum, each) => sum + each.weight, -1.2)));
  const isArticle = probability >= 0.5;
  const strongest = said.filter((each) => each.weight > 0 === isArticle && each.weight !== 0)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 3);
  const words = strongest.map((each) => each.says).join(', ');
  return { isArticle, probability, reason: words === '' ? 'little running text' : words };
}

interface Evidence {
  readonly weight: number;
  readonly says: string;
}

const articleType = /^(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|TechArticle|ScholarlyArticle)$/;

function evidence(signals: PageSignals): Evidence[] {
  const path = signals.url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const slug = path.split('/').filter((part) => part !== '').at(-1) ?? '';
  const articles = signals.structuredTypes.filter((type) => articleType.test(type)).length;
  const linkShare = signals.linkChars / Math.max(1, signals.textChars);
  const bodyShare = signals.bodyChars / Math.max(1, signals.textChars);
  return [
    when(articles > 0 && articles <= 3, 1.4, 'the page calls itself an article'),
    when(signals.openGraphType === 'article', 0.9, 'the page calls itself an article'),
    when(signals.openGraphType === 'website' && articles === 0, -0.7, 'the page calls itself a website'),
    when(/^\/?$|^\/(?:index|home|default)\.\w+$/.test(path), -2.5, 'the address is that of a front page'),
    when(slug.split(/[-_]/).length >= 4, 1, 'the address names a headline'),
    when(signals.hasDateMeta, 0.5, 'it has a publishing date'),
    when(signals.passwordFields > 0, -1.2, 'it asks for a password'),
    when(signals.articleElements === 1, 0.4, 'exactly one article element'),
    when(signals.articleElements > 6, -0.8, 'many article elements'),
    { weight: 1.6 * Math.min(1, signals.bodyParagraphs / 8) + 2 * Math.min(0.6, bodyShare), says: 'much of the text is one run of paragraphs' },
    when(signals.bodyChars < 600, -1.8, 'little running text'),
    when(linkShare > 0.5, -1.5, 'most of the text is links'),
    when(signals.linkedHeadings > 8, -0.8, 'many headings are links'),
  ];
}

function when(holds: boolean, weight: number, says: string): Evidence {
  return { weight: holds ? weight : 0, says };
}
