import { describe, expect, it } from 'vitest';
import { parsePerson, contradict, samePerson } from '../../../../lib/core/recognition/person-names.ts';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

describe('people of one surname', () => {
  const cases: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
    ['a woman by her first name and her title', 'Indira Gandhi spoke in Delhi. Rajiv Gandhi, a pilot, listened. Mrs. Gandhi smiled.', ['Indira Gandhi', 'Rajiv Gandhi', 'Indira Gandhi']],
    ['who is somebody\'s relative is not meant by the surname', 'Daniel Keller met Martina Keller, his wife, at the station. Keller said that he was late.', ['Daniel Keller', 'Martina Keller', 'Daniel Keller']],
    ['the one with whom the article opens', 'George Keller was sworn in on Monday. Laura Keller held the book; Anna Keller sang.\n\nAt noon Keller spoke.', ['George Keller', 'Laura Keller', 'Anna Keller', 'George Keller']],
    ['who speaks in a paragraph that has brought him in', 'Robert Harris was chosen. Harris, 69, smiled.\n\nThe elder brother, John Harris, a teacher, missed the call. "He used to play priest," Harris said.', ['Robert Harris', 'Robert Harris', 'John Harris', 'John Harris']],
    ['a priest by her title, not somebody else\'s wife', 'Peter Boutin and his wife, Darlene Boutin, came. The Rev. Muriel Crooks waited. "She is right," said Mrs. Crooks.', ['Peter Boutin', 'Darlene Boutin', 'Muriel Crooks', 'Muriel Crooks']],
    ['who has been called so before', 'Robert Harris spoke. Harris said no. Later John Harris, his brother, came.\n\nAt noon Harris left.', ['Robert Harris', 'Robert Harris', 'John Harris', 'Robert Harris']],
    ['somebody new of a known name', 'President Suharto spoke. In Solo a noodle seller named Suharto listened.', ['Suharto', 'Suharto']],
    ['who has the office that the short name is called with', 'Governor Martin Keller spoke in Salem. Anna Keller, a poet, listened. Governor Keller left early.', ['Martin Keller', 'Anna Keller', 'Martin Keller']],
    ['a long name that is told once more is no newcomer\'s', 'Byron David Castillo Segura plays well. They complained about a player named Byron David Castillo Segura.', ['Byron David Castillo Segura', 'Byron David Castillo Segura']],
    ['whoever lives with a man is not that man', 'Samantha Kematch left in 2004. Workers did not ask who the man Kematch lived with was.', ['Samantha Kematch', 'Samantha Kematch']],
    ['a king by his first name, not by a son\'s last', 'Mohammed bin Salman spoke in Riyadh. King Salman listened.', ['Mohammed bin Salman', 'Salman']],
    ['a widow behind a husband of unknown name', 'Gyula Halmos died on Sunday. He is survived by his wife, Edit. Mrs. Halmos cried.', ['Gyula Halmos', 'Halmos', 'Halmos']],
    ['the wife who was named by her first name', 'Oliver Powers said that the wife of the pilot, Barbara, had called. His wife, Barbara, agreed. Mrs. Powers cried.', ['Oliver Powers', 'Barbara', 'Barbara', 'Barbara']],
    ['a father before his son is named', 'Mobutu ruled for years. His son, Nzanga Mobutu, is a minister now.', ['Mobutu', 'Nzanga Mobutu']],
    ['a wife before another woman of her first name', 'Viktor Zotin and his wife, Elena, died. Elena Lasconi came second.', ['Viktor Zotin', 'Elena', 'Elena Lasconi']],
    ['a wife by her first name, then in full', 'Viktor Zotin and his wife, Elena, left. Elena Zotin smiled.', ['Viktor Zotin', 'Elena Zotin', 'Elena Zotin']],
    ['a child of a man with a rank', 'Michelle Keller is the child of Gen. Albert Keller, who died.\n\nKeller will not come.', ['Michelle Keller', 'Albert Keller', 'Michelle Keller']],
    ['who is not to be confused with somebody', 'Senator Isabel Keller came (not to be confused with Isabel Keller, the novelist).', ['Isabel Keller', 'Isabel Keller']],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => {
      const { mentions, entities } = recognise(text, model);
      const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
      expect(mentions.filter(({ kind }) => kind === 'person').map(({ entity }) => nameOf.get(entity))).toEqual(expected);
    });
  }
});

describe('full names', () => {
  const same: readonly (readonly [string, string, boolean])[] = [
    ['Nicholas Leeson', 'N. Leeson', true],
    ['Norman E. Borlaug', 'Norman Ernest Borlaug', true],
    ['Norman F. Borlaug', 'Norman Ernest Borlaug', false],
    ['Kim Beazley', 'Kim Beazley senior', false],
    ['Rodrigo Londoño', 'Rodrigo Londoño Echeverri', true],
    ['Aung San', 'Aung San Suu Kyi', false],
    ['John McEnroe', 'John McEnroe Sr.', false],
  ];
  for (const [a, b, expected] of same) {
    it(`${a} and ${b} are ${expected ? 'one' : 'two'}`, () => {
      expect(samePerson(parsePerson(a), parsePerson(b))).toBe(expected);
      expect(samePerson(parsePerson(b), parsePerson(a))).toBe(expected);
    });
  }

  const apart: readonly (readonly [string, string, boolean])[] = [
    ['George H. W. Bush', 'George W. Bush', true],
    ['Ferdinand Marcos Jr.', 'Ferdinand E. Marcos', true],
    ['Robert F. Kennedy', 'Robert Kennedy', false],
    ['Martin Luther King', 'Martin Luther King Jr.', false],
  ];
  for (const [a, b, expected] of apart) it(`${a} ${expected ? 'is never' : 'may be'} ${b}`, () => expect(contradict(parsePerson(a), parsePerson(b))).toBe(expected));
});
