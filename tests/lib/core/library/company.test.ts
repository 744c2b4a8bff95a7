import { describe, expect, it } from 'vitest';
import { countCompany, type Companion } from '../../../../lib/core/library/company.ts';
import { entityKey } from '../../../../lib/core/library/entity-key.ts';
import { whoIsWho } from '../../../../lib/core/library/who-is-who.ts';
import type { Kind } from '../../../../lib/core/model/recognition.ts';

/** The names of one article, "kind:Name" or "kind:Name=itemId". */
function names(articleId: string, ...specs: readonly string[]) {
  return specs.map((spec) => {
    const [, kind = '', name = '', itemId = null] = /^(\w+):([^=]+)(?:=(.+))?$/.exec(spec) ?? [];
    return { articleId, kind: kind as Kind, name, itemId, key: entityKey(kind as Kind, name) };
  });
}

const own = new Set([entityKey('person', 'Ada Lovelace')]);
const nobody = whoIsWho([]);
const companyOf = (all: ReturnType<typeof names>, ...[keys, who]: Parameters<typeof countCompany>): readonly Companion[] => {
  const count = countCompany(keys, who);
  // In two runs, as they are read.
  count.add(all.slice(0, 3));
  count.add(all.slice(3));
  return count.company();
};
const told = (company: readonly Companion[]): readonly string[] => company.map(({ key, name, articles }) => `${key} “${name}” ${articles}`);

describe('countCompany', () => {
  it('counts in how many articles each other person and place is named, most first, without organisations', () => {
    const all = [
      ...names('a', 'person:Ada Lovelace', 'person:Mary Somerville', 'place:London', 'organisation:Royal Society'),
      ...names('b', 'person:Ada Lovelace', 'place:London'),
      ...names('c', 'place:London', 'place:Turin', 'person:Ada Lovelace'),
    ];
    expect(told(companyOf(all, own, nobody))).toEqual(['place:london “London” 3', 'person:mary somerville “Mary Somerville” 1', 'place:turin “Turin” 1']);
  });

  it('takes names of one item, and names that the reader has joined, for one, and counts an article once', () => {
    const all = [
      ...names('a', 'person:Charles Babbage=Q46633', 'person:Mr Babbage=Q46633'), ...names('b', 'person:Charles Babbage=Q46633'),
      ...names('c', 'person:Mary Somerville'), ...names('d', 'person:Mrs Somerville'), ...names('e', 'person:Mary Somerville', 'person:Mrs Somerville'),
    ];
    const who = whoIsWho([{ id: 'i1', version: 1, device: 'd', createdAt: 1, updatedAt: 1, deletedAt: null, kind: 'person', name: 'Somerville', keys: ['person:mary somerville', 'person:mrs somerville'], itemId: null }]);
    expect(told(companyOf(all, own, who))).toEqual(['person:mary somerville “Somerville” 3', 'person:charles babbage “Charles Babbage” 2']);
  });

  it('has nobody where only they themselves are named', () => {
    expect(companyOf(names('a', 'person:Ada Lovelace'), own, nobody)).toEqual([]);
  });
});
