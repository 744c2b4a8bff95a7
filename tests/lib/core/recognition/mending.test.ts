import { describe, expect, it } from 'vitest';
import { viewDocument } from '../../../../lib/core/recognition/features.ts';
import { mendKinds } from '../../../../lib/core/recognition/mend-kinds.ts';
import { nameOf, type Name } from '../../../../lib/core/recognition/names.ts';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

describe('names of another kind or extent than the tagger thought', () => {
  type Found = readonly [surface: string, kind: Name['kind'], confidence: number];
  const cases: readonly (readonly [text: string, found: readonly Found[], names: readonly string[]])[] = [
    ['Talks with General Ratko Mladic failed.', [['General Ratko Mladic', 'organisation', 0.93]], ['Ratko Mladic: person']],
    ['U.N. Secretary-General Ban Ki-moon came late.', [['U.N. Secretary-General Ban Ki-moon', 'organisation', 0.85]], ['Ban Ki-moon: person']],
    ['He works for General Motors Acceptance.', [['General Motors Acceptance', 'organisation', 0.9]], ['General Motors Acceptance: organisation']],
    ['Benigno "Noynoy" Aquino III won.', [['Benigno "Noynoy', 'person', 0.8], ['Aquino III', 'person', 0.6]], ['Benigno "Noynoy" Aquino III: person']],
    ['Roberto "Hands of Stone" Duran won.', [['Roberto', 'person', 0.8], ['Stone" Duran', 'person', 0.4]], ['Roberto "Hands of Stone" Duran: person']],
    ['Hector “Macho” Camacho won.', [['Hector', 'person', 0.8], ['Macho', 'person', 0.5], ['Camacho', 'person', 0.9]], ['Hector “Macho” Camacho: person']],
    ['James Leander (Leo) Nichols died.', [['James Leander', 'person', 0.8], ['Leo', 'person', 0.8], ['Nichols', 'person', 0.9]], ['James Leander (Leo) Nichols: person']],
    ['Kevin Brown (Florida) Smoltz won.', [['Kevin Brown', 'person', 0.8], ['Florida', 'place', 0.8], ['Smoltz', 'person', 0.9]], ['Kevin Brown: person', 'Florida: place', 'Smoltz: person']],
    ['Ann Lee said: “Never!” Bob Moss left.', [['Ann Lee', 'person', 0.8], ['Bob Moss', 'person', 0.8]], ['Ann Lee: person', 'Bob Moss: person']],
    ['Trinidad and Tobago voted.', [['Trinidad', 'place', 0.9], ['Tobago', 'place', 0.9]], ['Trinidad and Tobago: place']],
    ['Australia and New Zealand voted.', [['Australia', 'place', 0.9], ['New Zealand', 'place', 0.9]], ['Australia: place', 'New Zealand: place']],
    ['Jamaica and Tobago voted.', [['Jamaica', 'place', 0.9], ['Tobago', 'place', 0.9]], ['Jamaica: place', 'Tobago: place']],
    ['Fleets of the Soviet Union and the Western European Union met.', [['Soviet Union', 'organisation', 0.9], ['Western European Union', 'organisation', 0.9]], ['Soviet Union: place', 'Western European Union: organisation']],
    ['The Federation of Rhodesia and Nyasaland agreed.', [['Federation of', 'organisation', 0.4], ['Rhodesia', 'place', 0.5], ['Nyasaland', 'place', 0.9]], ['Federation of Rhodesia and Nyasaland: place']],
    ['The Commonwealth of Independent States met.', [['Commonwealth of Independent States', 'place', 0.9]], ['Commonwealth of Independent States: organisation']],
    ['The Union of Myanmar and the United States met.', [['Union of Myanmar', 'place', 0.9], ['United States', 'place', 0.9]], ['Union of Myanmar: place', 'United States: place']],
    ['The Bank of Mexico agreed.', [['Bank of', 'organisation', 0.4], ['Mexico', 'place', 0.5]], ['Bank of: organisation', 'Mexico: place']],
    ['In Monrovia Samuel Brisbane, a doctor, died.', [['Monrovia Samuel Brisbane', 'place', 0.6]], ['Monrovia: place', 'Samuel Brisbane: person']],
    ['In Buenos Aires Delia Ferrari, a typist, agreed.', [['Buenos Aires Delia Ferrari', 'place', 0.6]], ['Buenos Aires: place', 'Delia Ferrari: person']],
    ['On Elm Boulevard Norma Hobart, 68, waited.', [['Elm Boulevard Norma Hobart', 'place', 0.5]], ['Elm Boulevard: place', 'Norma Hobart: person']],
    ['In the market of Surquillo Julio Vargas, a florist, waited.', [['Surquillo Julio Vargas', 'person', 0.4]], ['Surquillo: place', 'Julio Vargas: person']],
    ['In Belgrade Marshal Tito spoke.', [['Belgrade Marshal Tito', 'person', 0.4]], ['Belgrade: place', 'Tito: person']],
    ['In Prince William Sound oil was found.', [['Prince William Sound', 'place', 0.6]], ['Prince William Sound: place']],
    ['He spoke of Surquillo Julio Vargas.', [['Surquillo Julio Vargas', 'person', 0.4]], ['Surquillo Julio Vargas: person']],
    ['Philias Tremblet, 46, laughed at it.', [['Philias Tremblet', 'place', 0.6]], ['Philias Tremblet: person']],
    ['Arlova, a deputy minister who came late, agreed.', [['Arlova', 'place', 0.5]], ['Arlova: person']],
    ['Paris, a city on a river, agreed.', [['Paris', 'place', 0.5]], ['Paris: place']],
    ['The head of the emergency bureau Onemi agreed.', [['Onemi', 'person', 0.5]], ['Onemi: organisation']],
    ['Mossa Ag Attaher, a spokesman for the rebels, agreed.', [['Mossa Ag Attaher', 'organisation', 0.4]], ['Mossa Ag Attaher: person']],
    ['Acme Tools, a maker of drills, agreed.', [['Acme Tools', 'organisation', 0.4]], ['Acme Tools: organisation']],
  ];
  for (const [text, found, expected] of cases) {
    it(text, () => {
      const view = viewDocument(text, model.lexicon, model.phrases);
      const tokenAt = (offset: number): number => [...view.tokens.starts].findIndex((start, t) => t < view.tokens.count && start >= offset);
      const names = found.map(([surface, kind, confidence]) => {
        const start = text.indexOf(surface);
        const first = tokenAt(start);
        let last = first;
        while (last < view.tokens.count && (view.tokens.ends[last] as number) <= start + surface.length) last += 1;
        return nameOf(view, first, last, kind, confidence);
      });
      expect(mendKinds(view, names, model.lexicon).map((name) => `${name.surface}: ${name.kind}`)).toEqual(expected);
    });
  }
});

describe('names that the tagger misses or cuts', () => {
  const cases: readonly (readonly [what: string, text: string, mention: readonly [surface: string, kind: string]])[] = [
    ['the full stop of Jr.', 'Alexander M. Haig Jr. is ready to mediate in Paris.', ['Alexander M. Haig Jr.', 'person']],
    ['the number of a person', 'The operation is directed by Vice Adm. Joseph Metcalf 3d from the ship.', ['Joseph Metcalf 3d', 'person']],
    ['no word before a name in capitals that is a first name, too', 'THE COUNTRY WILL VOTE IN MAY, SAID MICHAEL ANCELL, A TRADER IN LONDON.', ['MICHAEL ANCELL', 'person']],
    ['particles before a surname', 'Mohammed bin Salman came late. Aides of bin Salman were silent.', ['bin Salman', 'person']],
    ['the full stop of a state', 'MONTPELIER, Vt. (AP) — The river rose again on Tuesday.', ['Vt.', 'place']],
    ['a direction before a place', 'He died in a village of eastern Java on Monday.', ['Java', 'place']],
    ['a church with a saint', 'The crowd stood before St. Peter\'s Basilica in Rome.', ['St. Peter\'s Basilica', 'place']],
    ['somebody whose name is said', '"He never asked," said the girl, whose name is Lucia.', ['Lucia', 'person']],
    ['an officer who is called so', 'On the stage lay a polling officer, called Lasin; he slept.', ['Lasin', 'person']],
    ['a seller with a title', 'By the lake a seller of jasmine, Daw Hla, had sold out by six.', ['Hla', 'person']],
    ['a word after a title is a person', 'Mr. Algera flew over the island and saw roofs.', ['Algera', 'person']],
    ['a first name that was used with its surname', 'Bob Tatro came home. "Bob, don\'t," said his wife.', ['Bob', 'person']],
    ['a town before its state', 'The pilot, from Pound, Va., was shot down.', ['Pound', 'place']],
    ['who is named so', 'A boy named Misha had climbed onto a plinth in Kherson.', ['Misha', 'person']],
    ['a democratic republic', 'Rebels crossed from the Democratic Republic of Congo into Burundi.', ['Democratic Republic of Congo', 'place']],
    ['a people\'s republic', 'The army of the People’s Democratic Republic of Algeria fired.', ['People’s Democratic Republic of Algeria', 'place']],
    ['a republic called by its people', 'Six countries (Republic of Congo, Cameroon, Gabon and Central African Republic) signed.', ['Central African Republic', 'place']],
    ['the half of a country', 'South Korea and North Korea signed. Soldiers of the South saluted.', ['South', 'place']],
  ];
  for (const [what, text, [surface, kind]] of cases) {
    it(what, () => {
      const { mentions } = recognise(text, model);
      expect(mentions.map((mention) => `${mention.surface}: ${mention.kind}`)).toContain(`${surface}: ${kind}`);
    });
  }
});
