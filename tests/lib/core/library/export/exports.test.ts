import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Parser } from 'commonmark';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { load } from 'js-yaml';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { annotationsJson } from '../../../../../lib/core/library/export/annotations.ts';
import { cslJson } from '../../../../../lib/core/library/export/csl-json.ts';
import { FileNames } from '../../../../../lib/core/library/export/file-names.ts';
import { escapeMarkdown } from '../../../../../lib/core/library/export/markdown-text.ts';
import { markdownFiles } from '../../../../../lib/core/library/export/markdown.ts';
import { readwiseCsv } from '../../../../../lib/core/library/export/readwise-csv.ts';
import { risRecords } from '../../../../../lib/core/library/export/ris.ts';
import { zipFiles } from '../../../../../lib/core/library/export/zip-files.ts';
import type { ExportFile, Exported } from '../../../../../lib/core/library/export/exported.ts';
import { aboutName, note, savedArticle } from '../../../../support/sample-library.ts';

const text = 'Ada Stone met Bo|b in Bonn on Monday. "Nothing" was said.\n\n- Ada Stone left *early*; #tag == [[Bonn]] $5 %%.\n\n1. A list?';
const passage = {
  type: 'passage', canonicalUrl: 'https://news.example/a1', title: 'Report: "a1" #1/2',
  selector: { position: { type: 'TextPositionSelector', start: 4, end: 9 }, quote: { type: 'TextQuoteSelector', exact: 'Stone, "met"\nBo', prefix: 'Ada ', suffix: 'b in' } },
} as const;

/** Hostile titles, two articles of one title, a note in Markdown with an unclosed fence, tags, an agency as author. */
const exported: Exported = {
  articles: [
    savedArticle('a1', ['person:Ada Stone=Q1', 'place:Bonn', 'organisation:Bund'], {
      title: 'Report: "a1" #1/2', text, blocks: [], authors: [{ name: 'Ludwig van der Berg', kind: 'person' }, { name: 'DPA', kind: 'agency' }], createdAt: Date.UTC(2022, 2, 5),
    }),
    savedArticle('a2', ['person:Ada Stone=Q1'], { title: 'report: "A1" #1/2', site: 'Näws; Example', published: { iso: '1994-03', source: 'json-ld' }, text: 'Ada Stone again.', language: null }),
    savedArticle('a3', ['place:Bonn'], { title: '---\nkey: [value', published: null, text: '' }),
  ],
  notes: [
    note('n1', passage, '=SUM(A1)\n```\nunclosed', { tags: ['köln', 'yes'] }),
    note('n2', aboutName('person:Ada Stone=Q1'), '## She\n[[Elsewhere]] #köln', { tags: ['köln'] }),
    note('n3', aboutName('person:Never Met'), 'Only noted.'),
    note('n4', { type: 'article', canonicalUrl: 'https://other.example/x', title: 'Not saved' }, 'On another page, "quoted".\nTwo lines'),
    note('n5', { type: 'article', canonicalUrl: 'https://news.example/a3', title: 'T' }, 'ER  - \nTY  - JOUR'),
  ],
};

const files = (from: Exported): Map<string, string> => new Map([...markdownFiles(from)].map(({ path, text: content }) => [path, content]));

describe('Markdown', () => {
  it('gives one file to each article, person and place, with front matter that a YAML parser reads', () => {
    const made = files(exported);
    expect([...made.keys()].toSorted()).toEqual([
      'Articles/Report a1 1 2.md', 'Articles/--- key value.md', 'Articles/report A1 1 2 (2).md', 'Notes on other pages.md',
      'People/Ada Stone.md', 'People/Never Met.md', 'Places/Bonn.md',
    ].toSorted());
    expect(frontMatter(made.get('Articles/Report a1 1 2.md') as string)).toMatchObject({
      title: 'Report: "a1" #1/2', authors: ['Ludwig van der Berg', 'DPA'], published: '2022-03-04', people: ['[[Ada Stone]]'], places: ['[[Bonn]]'], tags: ['köln', 'yes'],
    });
    expect(frontMatter(made.get('Articles/--- key value.md') as string)['title']).toBe('---\nkey: [value');
    expect(frontMatter(made.get('People/Ada Stone.md') as string)).toMatchObject({ kind: 'person', articles: 2, items: ['Q1'] });
  });

  it('has one file for names that the reader has joined, under the name that the reader gave, and the day that was set', () => {
    const head = { version: 1, device: 'd', createdAt: 1, updatedAt: 1, deletedAt: null };
    const made = files({
      ...exported,
      identities: [{ ...head, id: 'i1', kind: 'person', name: 'Dame Ada', keys: ['person:ada stone', 'person:never met'], itemId: null }],
      setDays: [{ ...head, id: 's1', canonicalUrl: 'https://news.example/a1', title: '', day: '1994-03' }],
    });
    expect([...made.keys()].filter((path) => path.startsWith('People/'))).toEqual(['People/Dame Ada.md']);
    expect(made.get('People/Dame Ada.md')).toContain('Only noted.');
    expect(frontMatter(made.get('Articles/Report a1 1 2.md') as string)).toMatchObject({ people: ['[[Dame Ada]]'], written: '1994-03' });
  });

  it('has a file for every link', () => {
    const made = files(exported);
    const names = new Set([...made.keys()].map((path) => basename(path, '.md')));
    const links = [...made].flatMap(([path, content]) => [...withoutNotes(content).matchAll(/(?<!\\)\[\[([^\]|]+)/g)].map((match) => [path, match[1] as string] as const));
    expect(links.length).toBeGreaterThan(8);
    for (const [path, link] of links) expect(names.has(link), `${path} → ${link}`).toBe(true);
    expect(made.get('People/Ada Stone.md')).toContain('[[Report a1 1 2|Report: "a1" #1/2]]');
  });

  it('shows the words of a page as words, and keeps a note to itself', () => {
    const content = files(exported).get('Articles/Report a1 1 2.md') as string;
    const nodes = markdownNodes(body(content));
    // The unclosed fence of the note ends with the note: the text after it is no code.
    expect(nodes.filter(({ type }) => type === 'code_block').map(({ literal }) => literal)).toEqual(['unclosed\n']);
    expect(nodes.filter(({ type }) => type === 'heading').map(({ words }) => words)).toEqual(['Report: "a1" #1/2', 'Notes', 'Text']);
    expect(nodes.filter(({ type }) => ['emph', 'link', 'html_block', 'item'].includes(type))).toEqual([]);
  });

  it('escapes any text so that a Markdown parser gives it back', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+*#>1-3.)&;!`~_[\]<>a /\\|=]{0,40}$/)), (words) => {
      // CommonMark itself replaces U+0000.
      const plain = words.toWellFormed().replaceAll('\0', '').replace(/\s+/gu, ' ').trim();
      expect(markdownNodes(escapeMarkdown(plain)).filter(({ type }) => type === 'paragraph').map((node) => node.words).join('')).toBe(plain);
    }), { numRuns: 500 });
  });

  it('reads back any title from the front matter', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (title) => {
      fc.pre(title.trim() !== '' && !/[\p{Cc}\uFEFF\uFFFE\uFFFF]/u.test(title));
      const [path, content] = [...files({ articles: [savedArticle('a', [], { title })], notes: [] })][0] as [string, string];
      expect(frontMatter(content)['title']).toBe(title.toWellFormed());
      expect(path).toMatch(/^Articles\/[^\\/:*?"<>|[\]#^]+\.md$/);
    }), { numRuns: 300 });
  });
});

describe('file names', () => {
  it('are safe on every file system, short enough, and each is given once', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 30 }), (titles) => {
      const names = new FileNames();
      const given = titles.map((title) => names.nameFor(title));
      expect(new Set(given.map((name) => name.normalize('NFKD').toLowerCase())).size).toBe(given.length);
      for (const name of given) {
        expect(name).not.toMatch(/[\\/:*?"<>|[\]#^\p{Cc}]|^[.\s]|[.\s]$/u);
        expect(Buffer.byteLength(name)).toBeLessThan(200);
      }
    }));
    const names = new FileNames();
    expect(['con', 'CON', 'nul.txt', '..', '../../etc/passwd', '\u202Egpj.exe'].map((title) => names.nameFor(title)))
      .toEqual(['_con', '_CON (2)', '_nul.txt', 'Untitled', 'etc passwd', 'gpj.exe']);
  });
});

describe('the zip', () => {
  it('is read by another unzip, byte for byte, names in all scripts', () => {
    const list: ExportFile[] = [...markdownFiles(exported), { path: 'People/Влади́мир 東京.md', text: 'ü'.repeat(100_000) }];
    const bytes = Buffer.concat([...zipFiles(list, Date.UTC(2026, 10, 25))]);
    const folder = mkdtempSync(join(tmpdir(), 'dateline-zip-'));
    writeFileSync(join(folder, 'x.zip'), bytes);
    // Python's zipfile checks the sums of every file; it is on every machine that runs these tests in CI and here.
    execFileSync('python3', ['-c', 'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])', join(folder, 'x.zip'), join(folder, 'out')]);
    const found = readdirSync(join(folder, 'out'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(found.length).toBe(list.length);
    for (const { path, text: content } of list) expect(readFileSync(join(folder, 'out', path), 'utf8')).toBe(content);
    expect(Object.keys(unzipSync(bytes)).length).toBe(list.length);
  });
});

describe('Web Annotations', () => {
  /** The terms of the annotation vocabulary that an export may use, as the W3C defines them (Web Annotation Vocabulary, appendix A). */
  const context = {
    oa: 'http://www.w3.org/ns/oa#', dc: 'http://purl.org/dc/elements/1.1/', dcterms: 'http://purl.org/dc/terms/', as: 'http://www.w3.org/ns/activitystreams#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', rdfs: 'http://www.w3.org/2000/01/rdf-schema#', foaf: 'http://xmlns.com/foaf/0.1/', xsd: 'http://www.w3.org/2001/XMLSchema#', dctypes: 'http://purl.org/dc/dcmitype/', schema: 'http://schema.org/',
    id: '@id', type: '@type',
    Annotation: 'oa:Annotation', AnnotationCollection: 'as:OrderedCollection', AnnotationPage: 'as:OrderedCollectionPage', TextualBody: 'oa:TextualBody', SpecificResource: 'oa:SpecificResource',
    TextQuoteSelector: 'oa:TextQuoteSelector', TextPositionSelector: 'oa:TextPositionSelector', Software: 'as:Application', Text: 'dctypes:Text',
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' }, purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    bookmarking: 'oa:bookmarking', commenting: 'oa:commenting', describing: 'oa:describing', tagging: 'oa:tagging',
    body: { '@id': 'oa:hasBody', '@type': '@id' }, target: { '@id': 'oa:hasTarget', '@type': '@id' }, source: { '@id': 'oa:hasSource', '@type': '@id' }, selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    exact: 'oa:exact', prefix: 'oa:prefix', suffix: 'oa:suffix', start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' }, end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
    value: 'rdf:value', format: 'dc:format', language: 'dc:language', label: 'rdfs:label', name: 'foaf:name',
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' }, modified: { '@id': 'dcterms:modified', '@type': 'xsd:dateTime' },
    generator: { '@id': 'as:generator', '@type': '@id' }, generated: { '@id': 'dcterms:issued', '@type': 'xsd:dateTime' },
    total: { '@id': 'as:totalItems', '@type': 'xsd:nonNegativeInteger' }, first: { '@id': 'as:first', '@type': '@id' }, items: { '@id': 'as:items', '@type': '@id', '@container': '@list' }, startIndex: { '@id': 'as:startIndex', '@type': 'xsd:nonNegativeInteger' },
  };

  it('are JSON-LD in which no term is unknown, with the selectors of a passage', async () => {
    const document = JSON.parse([...annotationsJson(exported, 0)].join(''));
    expect(document['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    // `safe` throws at any term or value that the context does not know.
    const options = { safe: true, documentLoader: async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: { '@context': context } }) };
    const quads = await jsonld.toRDF(document, { ...options, format: 'application/n-quads' } as never) as unknown as string;
    const subjects = quads.split('\n').filter((line) => line.includes('<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#Annotation>'));
    expect(subjects.length).toBe(exported.articles.length + exported.notes.length);
    expect(document.total).toBe(subjects.length);
    const own = document.first.items.find(({ id }: { id: string }) => id === 'urn:dateline:record:n1');
    expect(own.target.selector).toEqual([{ ...passage.selector.quote }, { ...passage.selector.position }]);
    expect(own.body).toEqual([
      { type: 'TextualBody', value: '=SUM(A1)\n```\nunclosed', format: 'text/markdown', purpose: 'commenting' },
      { type: 'TextualBody', value: 'köln', purpose: 'tagging' }, { type: 'TextualBody', value: 'yes', purpose: 'tagging' },
    ]);
  });
});

describe('the Readwise CSV', () => {
  it('is read by a CSV parser into its seven columns', () => {
    const rows = parse([...readwiseCsv(exported)].join(''), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    expect(rows.length).toBe(exported.notes.length);
    // A leading "=" is a formula to a spreadsheet, so a blank stands before it.
    expect(rows[0]).toEqual({
      Highlight: 'Stone, "met"\nBo', Title: 'Report: "a1" #1/2', Author: 'Ludwig van der Berg, DPA', URL: 'https://news.example/a1?from=home', Note: ' =SUM(A1)\n```\nunclosed', Location: '4', Date: '1970-01-01 00:00:01',
    });
    expect(rows[3]?.['Highlight']).toBe('On another page, "quoted".\nTwo lines');
  });

  it('holds any words', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => {
      const [row] = parse([...readwiseCsv({ articles: [], notes: [note('n', aboutName('person:A'), words)] })].join(''), { columns: true, record_delimiter: '\r\n', relax_column_count: false }) as Record<string, string>[];
      expect([words, ` ${words}`]).toContain(row?.['Highlight']);
    }));
  });
});

describe('citations', () => {
  it('say the same in RIS and in CSL-JSON to a parser of both', () => {
    const text = [...risRecords(exported)].join('');
    const ris = new Cite(text, { forceType: '@ris/file' }).data;
    const csl = new Cite([...cslJson(exported)].join('')).data;
    expect([ris.length, csl.length]).toEqual([3, 3]);
    for (const [at, item] of csl.entries()) {
      expect([item.type, ris[at].type]).toEqual(['article-newspaper', 'article-newspaper']);
      for (const key of ['title', 'container-title', 'URL']) expect(ris[at][key], `${at} ${key}`).toBe(item[key].replace(/\s+/g, ' '));
      // This parser takes the year alone from RIS, and calls the authors of news its reporters.
      expect(ris[at].issued?.['date-parts'][0][0]).toBe(item.issued?.['date-parts'][0][0]);
    }
    expect(ris[0].reporter).toEqual(['van der Berg, Ludwig', 'DPA']);
    expect(text).toContain('\r\nDA  - 2022/03/04/\r\n');
    expect(text).toContain('\r\nDA  - 1994/03//\r\n');
    expect(csl[0].author).toEqual([{ family: 'van der Berg', given: 'Ludwig' }, { literal: 'DPA' }]);
    expect(csl[0].issued['date-parts']).toEqual([[2022, 3, 4]]);
    expect(csl[0].note).toBe('“Stone, "met"\nBo” =SUM(A1)\n```\nunclosed');
    expect(csl[2].issued).toBeUndefined();
  });

  it('keep a note from ending its own record', () => {
    const ris = [...risRecords(exported)].join('');
    expect(ris.match(/^ER {2}- /gm)?.length).toBe(3);
    expect(ris.match(/^TY {2}- /gm)?.length).toBe(3);
  });
});

function frontMatter(content: string): Record<string, unknown> {
  return load(/^---\n([^]*?)\n---\n/.exec(content)?.[1] ?? '') as Record<string, unknown>;
}

function body(content: string): string {
  return content.replace(/^---\n[^]*?\n---\n/, '');
}

/** Notes are the reader's own Markdown: links in them lead where the reader says. */
function withoutNotes(content: string): string {
  return content.split('\n').filter((line) => !line.startsWith('>')).join('\n');
}

function markdownNodes(markdown: string): { type: string; literal: string | null; words: string }[] {
  const walker = new Parser().parse(markdown).walker();
  const found: { type: string; literal: string | null; words: string }[] = [];
  const open: (typeof found)[number][] = [];
  for (let step = walker.next(); step !== null; step = walker.next()) {
    const { node, entering } = step;
    if (!entering) { open.pop(); continue; }
    const entry = { type: node.type, literal: node.literal, words: '' };
    found.push(entry);
    for (const outer of open) outer.words += node.type === 'text' ? node.literal ?? '' : node.type === 'softbreak' ? ' ' : '';
    if (node.isContainer) open.push(entry);
  }
  return found;
}
