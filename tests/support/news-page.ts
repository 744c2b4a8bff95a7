/** What a test's news page is made of. */
export interface NewsPage {
  readonly title?: string;
  readonly paragraphs?: readonly string[];
  readonly canonical?: string;
  /** ISO 8601. */
  readonly published?: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Runs in the page itself, at its end. */
  readonly script?: string;
}

/** Our own report of a real visit: Boutros-Ghali's to Sarajevo on 31 December 1992. Names outside the article are traps. */
export const sarajevo = {
  title: 'U.N. Chief Jeered on Sarajevo Visit',
  paragraphs: [
    'U.N. Secretary-General Boutros Boutros-Ghali flew into Sarajevo on Thursday and was met by a crowd that jeered him outside the presidency building.',
    'Alija Izetbegovic, president of Bosnia, told reporters that his country could not wait for another winter. "We asked for help and we were sent blankets," Izetbegovic said.',
    'Boutros-Ghali answered that he knew of ten places in the world where the situation was worse. He left for Zagreb after six hours in the city.',
    'The foreign minister of Bosnia, Haris Silajdzic, said the visit had brought nothing. Diplomats in Geneva expect talks between the parties to go on in January.',
    'In Belgrade, officials of the government declined to comment on the visit. Shelling was heard in the hills above Sarajevo during the evening, and two children were wounded near the market.',
    'Izetbegovic is to travel to Geneva at the weekend, a spokesman said.',
  ],
} as const;

/** A news site's page with the furniture that such pages have, around an article. */
export function newsPage(page: NewsPage = {}): string {
  const title = page.title ?? sarajevo.title;
  const paragraphs = page.paragraphs ?? sarajevo.paragraphs;
  return `<!doctype html>
<html lang="${page.lang ?? 'en'}" dir="${page.dir ?? 'ltr'}">
<head>
<meta charset="utf-8">
<title>${title} | The Harbour Gazette</title>
<meta property="og:type" content="article">
<meta property="og:site_name" content="The Harbour Gazette">
<meta property="og:title" content="${title}">
<meta property="article:published_time" content="${page.published ?? '1992-12-31T18:00:00Z'}">
${page.canonical === undefined ? '' : `<link rel="canonical" href="${page.canonical}">`}
<link rel="icon" href="data:,">
<style>body { font: 17px/1.5 Georgia, serif; margin: 0; } main { max-inline-size: 640px; margin: 24px auto; padding: 0 16px; }</style>
</head>
<body>
<header><nav><a href="/">Home</a> <a href="/london">London</a> <a href="/paris">Paris</a></nav></header>
<main><article>
<h1>${title}</h1>
<p class="byline">By <a href="/staff/ann-petersen">Ann Petersen</a></p>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></main>
<aside><h2>Most read</h2><ul><li><a href="/1">Angela Merkel visits Madrid</a></li><li><a href="/2">Five walks around Lisbon</a></li></ul></aside>
<footer><p>The Harbour Gazette, 12 Quay Street, Bristol. Editor: Martin Hale</p></footer>
${page.script === undefined ? '' : `<script>${page.script}</script>`}
</body></html>`;
}

/** A page that is no article: the front of the same paper. */
export const frontPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Harbour Gazette</title><link rel="icon" href="data:,"></head><body>
<header><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav></header>
<main>${['Talks in Geneva go on', 'Storm closes the port of Bristol', 'Madrid hosts summit', 'Chess: Kasparov wins again', 'Lisbon tram turns one hundred', 'Budget passes in Paris'].map((headline, index) =>
    `<section><h2><a href="/story/${index}">${headline}</a></h2><p>${headline}, our correspondent writes. <a href="/story/${index}">Read more</a></p></section>`).join('\n')}</main>
<footer><a href="/about">About</a> <a href="/contact">Contact</a> <a href="/terms">Terms</a></footer></body></html>`;
