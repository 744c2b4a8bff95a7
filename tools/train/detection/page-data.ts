import { readFileSync } from 'node:fs';
import { readOutline } from '../../../lib/adapters/dom/read-outline.ts';
import { readPageFacts } from '../../../lib/adapters/dom/read-page-facts.ts';
import { readPageSignals } from '../../../lib/adapters/dom/read-page-signals.ts';
import { untouched } from '../../../lib/adapters/dom/untouched.ts';
import type { PageFacts } from '../../../lib/core/detection/page-facts.ts';
import type { PageOutline } from '../../../lib/core/detection/page-outline.ts';
import type { PageSignals } from '../../../lib/core/detection/page-signals.ts';
import { decodePage, parsePage } from '../../annotate/parse-page.ts';

/** All that detection and extraction see of a page, as plain data. */
export interface PageData {
  readonly signals: PageSignals;
  readonly facts: PageFacts;
  /** `null`: the page has no body. */
  readonly outline: PageOutline | null;
}

/** A page's file as the command line reads it; `url` is empty where the corpus made the address up. */
export function readPageData(path: string, url: string): PageData {
  const document = parsePage(decodePage(readFileSync(path)));
  const dom = untouched(document);
  const facts = readPageFacts(dom, url);
  const signals = readPageSignals(document, url);
  if (dom.body === null) return { signals, facts, outline: null };
  const reading = readOutline(dom.body, dom);
  while (!reading.advance(10_000));
  return { signals, facts, outline: reading.result.outline };
}
