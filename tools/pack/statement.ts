import { parsePartialDate } from '../../lib/core/knowledge/partial-days.ts';
import type { Property, Statement } from '../../lib/core/model/knowledge.ts';

/** What is known of a statement beyond property, value and source; dates as `YYYY[-MM[-DD]]`, empty where unknown. */
export interface StatementMore {
  readonly valueId?: string | null;
  readonly start?: string;
  readonly end?: string;
  readonly openEnded?: boolean;
}

/** A statement from the cells of a table. A date that is none is unknown. */
export function statementOf(source: string, property: Property, value: string, more: StatementMore = {}): Statement {
  return {
    property, value, source,
    valueId: more.valueId ?? null,
    start: parsePartialDate(more.start ?? ''),
    end: parsePartialDate(more.end ?? ''),
    openEnded: more.openEnded ?? false,
  };
}
