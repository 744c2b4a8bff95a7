import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../../lib/adapters/files/read-csv.ts';
import { fileText } from '../../../../../lib/adapters/files/file-text.ts';
import { writeBackup } from '../../../../../lib/core/library/backup.ts';
import { combine } from '../../../../../lib/core/library/combine.ts';
import { readwiseCsv } from '../../../../../lib/core/library/export/readwise-csv.ts';
import { readImport } from '../../../../../lib/core/library/import/read-import.ts';
import { noRecords } from '../../../../../lib/core/library/merge.ts';
import { aboutArticle, note, savedArticle } from '../../../../support/sample-library.ts';

const now = Date.UTC(2026, 10, 25);
const read = (text: string) => readImport(text, readCsv, now);

const annotation = {
  id: 'aBc', created: '2022-01-02T03:04:05.678901+00:00', updated: '2022-02-02T03:04:05+00:00', user: 'acct:me@hypothes.is', uri: 'https://news.example/story?utm_source=x', text: 'A *note*', tags: ['köln', 'two words'],
  document: { title: ['A Story'] }, permissions: {}, group: '__world__',
  target: [{ source: 'https://news.example/story', selector: [
    { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0, endContainer: '/p[1]', endOffset: 4 },
    { type: 'TextPositionSelector', start: 10, end: 14 }, { type: 'TextQuoteSelector', exact: 'four', prefix: 'one two three ', suffix: ' five' },
  ] }],
};
const hypothesis = JSON.stringify({ total: 2, rows: [annotation, { ...annotation, id: 'page', target: [{ source: 'https://news.example/story' }], text: 'On the page', tags: [] }] });
const readwise = 'Highlight,Title,Author,URL,Note,Location,Date\r\n"Some ""quoted""\nwords, two",A Story,Me,https://news.example/story,Mine,4,2022-01-02 03:04:05\r\n,A Story,Me,https://news.example/story,Of the whole,,\r\n';
const readwiseExport = 'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\nWords,A Book,Me,B00X,,yellow,"a,b",page,3,2022-01-02 03:04:05+00:00,\n';
const omnivore = JSON.stringify([{ id: '1', slug: 's', title: 'Saved', author: 'Me', url: 'https://news.example/saved#top', savedAt: '2022-01-02T03:04:05.000Z', publishedAt: '2021-05-06T00:00:00.000Z', labels: ['news'], highlights: [{ id: 'h1', quote: 'marked', annotation: 'why', createdAt: '2022-01-03T00:00:00Z' }] }]);
const pocket = 'title,url,time_added,tags,status\n"A, title",https://news.example/pocket,1641092645,one|two words,unread\nNo tags,https://news.example/pocket2,1641092646,,archive\n';
const instapaper = 'URL,Title,Selection,Folder,Timestamp\nhttps://news.example/paper,Paper,"Chosen words",Politics,1641092645\nhttps://news.example/paper2,Paper 2,,Unread,1641092646\n';

describe('files of other programs', () => {
  it('become notes on pages and passages, with their words, tags and times', () => {
    const { source, records, ways } = read(hypothesis);
    expect([source, ways]).toEqual(['hypothesis', ['add']]);
    expect(records.notes).toEqual([
      {
        id: 'hypothesis:aBc', version: 1, device: 'hypothesis', createdAt: Date.UTC(2022, 0, 2, 3, 4, 5, 678), updatedAt: Date.UTC(2022, 1, 2, 3, 4, 5), deletedAt: null, text: 'A *note*\n\n#köln #two-words', tags: ['köln', 'two-words'],
        target: { type: 'passage', canonicalUrl: 'https://news.example/story', title: 'A Story', selector: { position: { type: 'TextPositionSelector', start: 10, end: 14 }, quote: { type: 'TextQuoteSelector', exact: 'four', prefix: 'one two three ', suffix: ' five' } } },
      },
      expect.objectContaining({ id: 'hypothesis:page', text: 'On the page', target: { type: 'article', canonicalUrl: 'https://news.example/story', title: 'A Story' } }),
    ]);
  });

  it.each([
    ['readwise', readwise, 0, ['Mine', 'Of the whole']],
    ['readwise', readwiseExport, 0, ['#a #b']],
    ['omnivore', omnivore, 1, ['#news', 'why']],
    ['pocket', pocket, 2, ['#one #two-words']],
    ['instapaper', instapaper, 2, ['Chosen words\n\n#Politics']],
  ])('are told apart by what is in them: %s', (source, text, articles, notes) => {
    const found = read(text);
    expect(found.source).toBe(source);
    expect(found.records.articles.length).toBe(articles);
    expect(found.records.notes.map((one) => one.text)).toEqual(notes);
    for (const article of found.records.articles) expect(article).toMatchObject({ text: '', site: 'news.example', createdAt: expect.any(Number) });
  });

  it('may have a byte order mark, any line ends, and columns in any order', () => {
    const crlf = pocket.replaceAll('\n', '\r\n');
    for (const text of [`\uFEFF${pocket}`, crlf, `\uFEFF${crlf}`, pocket.trimEnd(), `${pocket}\n\n`]) expect(read(text).records).toEqual(read(pocket).records);
    expect(read('status,tags,time_added,url,title\nunread,one|two words,1641092645,https://news.example/pocket,"A, title"\n').records.articles).toEqual(read(pocket).records.articles.slice(0, 1));
  });

  it('taken in twice are there once, and take nothing from what is there', () => {
    for (const text of [hypothesis, readwise, omnivore, pocket, instapaper]) {
      const once = combine(noRecords, read(text).records, 'add');
      expect(combine(once, read(text).records, 'add')).toEqual(once);
    }
    const mine = { ...noRecords, articles: [savedArticle('mine', [], { canonicalUrl: 'https://news.example/pocket' })] };
    expect(combine(mine, read(pocket).records, 'add').articles.filter(({ canonicalUrl }) => canonicalUrl.endsWith('/pocket'))).toEqual(mine.articles);
  });

  it('give back the notes of our own Readwise file', () => {
    const passage = { type: 'passage', canonicalUrl: 'https://news.example/a1', title: 'T', selector: { position: { type: 'TextPositionSelector', start: 0, end: 1 }, quote: { type: 'TextQuoteSelector', exact: 'Quoted, "so"', prefix: '', suffix: '' } } } as const;
    const { notes } = read([...readwiseCsv({ articles: [], notes: [note('n', passage, 'Mine\nin two lines')] })].join('')).records;
    expect(notes.map(({ text, target }) => [text, target.type === 'passage' && target.selector.quote.exact])).toEqual([['Mine\nin two lines', 'Quoted, "so"']]);
  });
});

const backup = writeBackup({ ...noRecords, articles: [savedArticle('a1', ['place:Bonn'])], notes: [note('n1', aboutArticle('a1'))] }, 0);

describe('a bad file', () => {
  const rowsWith = (more: object): string => JSON.stringify({ rows: [annotation, { ...annotation, ...more }] });

  it.each([
    ['a letter', 'kind'],
    ['', 'kind'],
    ['{}', 'kind'],
    ['[1, 2]', 'kind'],
    ['null', 'kind'],
    ['a,b,c\n1,2,3\n', 'kind'],
    ['{\n  "rows": [\n    nonsense', 'line 3'],
    [rowsWith({ uri: 'no address' }), 'rows.1.uri'],
    [rowsWith({ created: 'yesterday' }), 'rows.1.created'],
    [rowsWith({ text: 7 }), 'rows.1.text'],
    [rowsWith({ text: 'x'.repeat(100_001) }), 'rows.1, text'],
    [JSON.stringify([{ ...annotation, id: undefined }]), '0.id'],
    [pocket.replace('1641092646', 'soon'), 'line 3, time_added'],
    [pocket.replace('https://news.example/pocket2', 'javascript:alert(1)'), 'line 3, url'],
    [`${pocket}too,few\n`, 'line 4'],
    [pocket.replace('"A, title"', '"A\ntitle, two\r\nlines"').replace('1641092646', 'x'), 'line 5, time_added'],
    [`${pocket}"open quote,https://x.example,1,,\n`, 'line 4'],
    [readwise.replace('2022-01-02 03:04:05', '02/01/2022'), 'line 2, date'],
    [JSON.stringify([{ url: 'https://x.example/', slug: 's', savedAt: 5 }]), '0.savedAt'],
    [omnivore.replace('2022-01-03T00:00:00Z', 'last week'), '0.highlights.0.createdAt'],
    [omnivore.replace('"marked"', '5'), '0.highlights.0.quote'],
    [instapaper.replace('1641092646', '-1'), 'line 3, timestamp'],
    [instapaper.replace('https://news.example/paper,', 'paper,'), 'line 2, url'],
    [readwiseExport.replace('2022-01-02 03:04:05+00:00', 'soon'), 'line 2, date'],
    [backup.replace('"version":1,"device"', '"version":0,"device"'), 'articles.0.version'],
    [backup.replace('"type":"article"', '"type":"page"'), 'notes.0.target.type'],
    [backup.replace('"notes":[', '"notes":7,"x":['), 'notes'],
  ])('is refused with the place of its fault: %#', (text, detail) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'bad-file', detail }));
  });

  it('is refused if it is in another encoding, rather than read with wrong letters', async () => {
    await expect(fileText(new Blob([Uint8Array.from([0x41, 0xe9, 0x42])]))).rejects.toMatchObject({ code: 'bad-file', detail: 'encoding' });
    await expect(fileText(new Blob([Uint8Array.from([0x1f, 0x8b, 1, 2, 3])]))).rejects.toMatchObject({ code: 'bad-file', detail: 'gzip' });
    const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...'Zoë,ü'].map((letter) => letter.charCodeAt(0))).buffer)]);
    expect(await fileText(new Blob([utf16]))).toBe('Zoë,ü');
    expect(await fileText(new Blob(['\uFEFFZoë']))).toBe('Zoë');
    const packed = new Response(new Blob(['packed']).stream().pipeThrough(new CompressionStream('gzip'))).blob();
    expect(await fileText(await packed)).toBe('packed');
  });

  it('of any bytes gives a library or names a place, and touches nothing else', () => {
    const seeds = [hypothesis, readwise, omnivore, pocket, instapaper, backup];
    fc.assert(fc.property(fc.constantFrom(...seeds), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat({ max: 5 })), { minLength: 1, maxLength: 4 }), (seed, wounds) => {
      let text = seed;
      for (const [where, words, removed] of wounds) {
        const at = Math.floor(where * text.length);
        text = text.slice(0, at) + words + text.slice(at + removed);
      }
      try { read(text); } catch (error) {
        expect(error).toMatchObject({ code: 'bad-file', detail: expect.stringMatching(/./) });
      }
    }), { numRuns: 1000 });
  });

  it('with keys of prototypes in it changes no prototype', () => {
    const text = `{"rows": [${JSON.stringify(annotation).slice(0, -1)}, "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}], "__proto__": {"polluted": 1}}`;
    expect(read(text).records.notes.length).toBe(1);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(read('__proto__,url,time_added,tags,title\nx,https://x.example/,1,,constructor\n').records.articles[0]?.title).toBe('constructor');
  });

  it('of a newer Dateline is refused by its version', () => {
    expect(() => read('{"format":"dateline-library","version":99}')).toThrow(expect.objectContaining({ code: 'bad-file', detail: 'version' }));
  });
});
