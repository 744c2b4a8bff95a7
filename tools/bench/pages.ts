const sentences = [
  'President Boris Yeltsin told reporters in Moscow that the talks with Ukraine would go on.',
  'In Kiev, Leonid Kravchuk said the fleet in Sevastopol was a question for both countries.',
  'The price of bread has doubled since March, and shops in the east of the country are empty by noon.',
  'A spokesman for the foreign ministry declined to comment on the report.',
  'Diplomats in Geneva and Vienna said that they had seen no draft of the treaty so far.',
  'Yeltsin is to visit Tokyo in October, his first visit to Japan as head of state.',
  'Nobody was hurt, officials said, though the fire burned for two days and could be seen from the coast.',
] as const;

/** An article of so many words, in paragraphs of some sixty, with the usual furniture around it. */
export function longPage(words: number): string {
  const paragraphs: string[] = [];
  for (let count = 0, index = 0; count < words; index += 1) {
    const paragraph = Array.from({ length: 4 }, (_, at) => sentences[(index * 3 + at) % sentences.length] as string).join(' ');
    paragraphs.push(`<p>${paragraph} So it went on day ${index + 1}.</p>`);
    count += paragraph.split(' ').length;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks on the fleet go on</title><meta property="og:type" content="article">
<meta property="article:published_time" content="1992-09-01"><link rel="icon" href="data:,"></head><body><nav><a href="/">Home</a></nav>
<main><article><h1>Talks on the fleet go on</h1>${paragraphs.join('\n')}</article></main><footer>The Harbour Gazette</footer></body></html>`;
}

/** A page of links that is no article. */
export const plainFrontPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Harbour Gazette</title><link rel="icon" href="data:,"></head><body>
<nav><a href="/">Home</a></nav><main>${Array.from({ length: 120 }, (_, index) => `<section><h2><a href="/story/${index}">Headline number ${index}</a></h2><p>A line of text. <a href="/story/${index}">Read more</a></p></section>`).join('')}</main></body></html>`;
