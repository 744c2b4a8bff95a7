import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openKnowledge } from '../../../../lib/core/knowledge/knowledge.ts';
import { openPack } from '../../../../lib/core/knowledge/pack.ts';
import { compileWikidata, type Progress } from '../../../../tools/pack/wikidata/compile.ts';
import type { Selection } from '../../../../tools/pack/wikidata/selection.ts';
import { writePack } from '../../../../tools/pack/write-pack.ts';
import { claimOf, entityJson, itemSnak, timeSnak } from '../../../support/wikidata-json.ts';

const pages = (count: number) => ({ sitelinks: Object.fromEntries(Array.from({ length: count }, (_, at) => [`x${at}wiki`, { site: `x${at}wiki`, title: 'T', badges: [] }])) });
const stringSnak = (value: string) => ({ snaktype: 'value', datatype: 'external-id', datavalue: { type: 'string', value } });
const entities = [
  entityJson('Q863', 'Freedonia', 'country', { P31: [claimOf(itemSnak('Q6256'))], P297: [claimOf(stringSnak('FR'))] }, pages(200)),
  entityJson('Q900', 'Ana Brandt', 'politician', {
    P31: [claimOf(itemSnak('Q5'))], P27: [claimOf(itemSnak('Q863'))], P569: [claimOf(timeSnak('+1951-03-27T00:00:00Z', 11))],
    P39: [claimOf(itemSnak('Q77'), { P580: [timeSnak('+1990-10-11T00:00:00Z', 11)], P582: [timeSnak('+1996-01-00T00:00:00Z', 10)] })],
  }, pages(60)),
  entityJson('Q901', 'Otto Lang', 'cook', { P31: [claimOf(itemSnak('Q5'))], P27: [claimOf(itemSnak('Q863'))] }),
  entityJson('Q902', 'Ivo Kern', 'politician of elsewhere', { P31: [claimOf(itemSnak('Q5'))], P27: [claimOf(itemSnak('Q999'))] }, pages(60)),
  entityJson('Q77', 'Minister of Foreign Affairs of Freedonia', 'office', {}),
];
const path = join(mkdtempSync(join(tmpdir(), 'wikidata-')), 'dump.json');
writeFileSync(path, `[\n${entities.map((entity) => JSON.stringify(entity)).join(',\n')},\n{"broken": "Q863" "Q5"}\n]`);

const everything: Selection = { ids: new Set(), countries: new Set(), classes: new Set(), callings: new Set(), kinds: new Set(), leastPages: 0 };
const compile = (selection: Partial<Selection>, told: Progress[] = []) => compileWikidata({
  files: [path], languages: ['en'], source: 'wikidata-test', known: () => null, selection: { ...everything, ...selection }, onProgress: (progress) => told.push(progress),
});

describe('a pack from a dump', () => {
  it('has the people of a country, their offices in words, and says how far it is', async () => {
    const told: Progress[] = [];
    const { items, lines, broken } = await compile({ countries: new Set(['Q863']), classes: new Set(['Q5']), leastPages: 10 }, told);
    expect([items.map(({ id }) => id), lines, broken]).toEqual([['Q900'], 6, 1]);
    expect(items[0]).toMatchObject({ label: 'Ana Brandt', countryCode: 'FR', bySurname: true });
    expect(items[0]?.statements).toContainEqual(expect.objectContaining({ property: 'office', value: 'Minister of Foreign Affairs of Freedonia', end: { year: 1996, month: 1 } }));
    expect(told.at(-1)).toMatchObject({ pass: 2, done: 1, selected: 1 });
  });

  it.each([
    ['by ids', { ids: new Set(['Q901']) }, ['Q901']],
    ['by kind', { kinds: new Set(['place'] as const) }, ['Q863']],
    ['by office', { callings: new Set(['Q77']) }, ['Q900']],
    ['by ids and a country', { ids: new Set(['Q902']), countries: new Set(['Q863']), classes: new Set(['Q5']) }, ['Q900', 'Q902', 'Q901']],
    ['of nothing', { countries: new Set(['Q1']) }, []],
  ])('selects %s', async (_, selection, ids) => {
    expect((await compile(selection)).items.map(({ id }) => id)).toEqual(ids);
  });

  it('is found by name once it is written and opened', async () => {
    const { items } = await compile({});
    const knowledge = openKnowledge([openPack(writePack(items, [{ id: 'wikidata-test', name: 'Test', edition: '2026-11', licence: 'CC0', url: null }]))]);
    expect(knowledge.candidates('Ana Brandt', 'person')[0]?.item.id).toBe('Q900');
    expect(knowledge.candidates('Brandt', 'person')[0]?.match).toBe('surname');
    expect(knowledge.country('FR')?.label).toBe('Freedonia');
  });
});
