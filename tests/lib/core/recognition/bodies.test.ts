import { describe, expect, it } from 'vitest';
import { recognise } from '../../../../lib/core/recognition/recognise.ts';
import { shippedModel } from '../../../support/recogniser.ts';

const model = shippedModel();

function speakers(text: string): (string | null)[] {
  const { quotations, entities } = recognise(text, model);
  return quotations.filter(({ direct }) => direct).map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name ?? null);
}

describe('organisations that speak', () => {
  it.each([
    ['"We wish our colleagues well," said Boeing in a statement of one line.', ['Boeing']],
    ['“We did not know,” Deutsche Bank said on Monday. “We are looking into it.”', ['Deutsche Bank', 'Deutsche Bank']],
    ['Deutsche Bank said on Monday that it had been “deceived”.', ['Deutsche Bank']],
    ['The builders, Siemens, were brief. “We are looking into it,” the firm said. “There will be a report.”', ['Siemens', 'Siemens']],
    ['“This is the case of one company,” said a press note of Deutsche Bank.', ['Deutsche Bank']],
    ['At Deutsche Bank they were ready within minutes. “We did not know,” said its statement.', ['Deutsche Bank']],
    ['“We did not know,” Deutsche Bank said. “It will not happen again,” it added.', ['Deutsche Bank', 'Deutsche Bank']],
    ['The company, Siemens, which sold the works last year, has called the landslide “an act of nature”.', ['Siemens']],
    ['Some are from Siemens, which has acknowledged it. “The company is deeply saddened,” it said in a statement.', ['Siemens']],
  ])('speak in %s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it.each([
    ['“We did not know,” said Boeing officials on Monday.', [null]],
    ['The chairman of Deutsche Bank smiled. “We did not know,” the chairman of Deutsche Bank said.', [null]],
    ['“It is a matter for the courts,” Washington said on Monday.', [null]],
    ['“We did not know,” said Boeing spokesman Viktor Zotin.', ['Viktor Zotin']],
    ['Viktor Zotin left Siemens in May. “We did not know,” a driver said.', [null]],
    ['“We did not know,” said Siemens. Viktor Zotin, a welder, laughed. “They knew.”', ['Siemens', 'Viktor Zotin']],
  ])('do not in %s', (text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });
});
