import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Age } from '../../lib/core/knowledge/age-on.ts';
import type { Link } from '../../lib/core/model/annotated-article.ts';
import type { Item, KnowledgeSource, Statement } from '../../lib/core/model/knowledge.ts';
import { formatDaysWithin } from '../dates.ts';
import { Facts } from './facts.tsx';
import { NearMisses } from './near-misses.tsx';
import type { CorrectActions } from './said-of-name.tsx';
import { Sources } from './sources.tsx';

export interface BackgroundProps extends Partial<Pick<CorrectActions, 'onCorrect'>> {
  /** What the article calls it; the item's own label is shown only where it differs. */
  readonly name: string;
  /** `null` while no pack has been asked: nothing is shown. */
  readonly link: Link | null;
  readonly sources: readonly KnowledgeSource[];
  /** The day or window of days that the facts are seen from, ISO 8601 in words; `null` if unknown. */
  readonly asOf: string | null;
  /** The day, ISO 8601, that stands for a window of several days. */
  readonly estimate: string | null;
  /** How old the person was then. */
  readonly age: Age | null;
}

/** Who or where it was on the article's day, by which source; what came after, folded; or that it is not known here. */
export function Background(props: BackgroundProps): JSX.Element | null {
  const { link } = props;
  if (link === null) return null;
  if (link.item === null) return <section class="part"><p class="muted">{i18n.t('card.notKnown')}</p><NearMisses {...props} refused={link.refused} /></section>;
  return <Known {...props} link={link} item={link.item} />;
}

function Known({ name, link, item, sources, asOf, estimate, age, ...on }: BackgroundProps & { link: Link; item: Item }): JSX.Element {
  const statements = [...link.asOf, ...link.undated, ...link.before, ...link.since];
  // A description is written today, and tells what was yet to come: what held on that day goes before it.
  const description = item.description === null ? null : <span dir="auto">{item.description}</span>;
  const isDescribedFirst = link.asOf.length === 0;
  return (
    <section class="part">
      {(item.label !== name || (isDescribedFirst && description !== null)) && (
        <p class="item">{item.label !== name && <strong dir="auto">{item.label}</strong>} {isDescribedFirst && description}</p>
      )}
      {link.asOf.length > 0 && (
        <>
          <h3 class="eyebrow">{asOf === null ? i18n.t('card.asOfUnknown') : i18n.t('card.asOf', [formatDaysWithin(asOf)])}</h3>
          {estimate !== null && <p class="muted small">{i18n.t('card.estimate', [formatDaysWithin(estimate)])}</p>}
          <Facts statements={link.asOf} isStill age={age} />
        </>
      )}
      <Folded title={i18n.t('card.since')} statements={link.since} />
      <Folded title={i18n.t('card.before')} statements={link.before} />
      <Folded title={i18n.t('card.undated')} statements={link.undated} isOpen={isDescribedFirst} />
      {!isDescribedFirst && description !== null && <p class="item"><span class="muted">{i18n.t('card.describedToday')}</span> {description}</p>}
      <NearMisses {...on} refused={link.refused} />
      <Sources sources={sources.filter((source) => statements.some((statement) => statement.source === source.id))} />
    </section>
  );
}

function Folded({ title, statements, isOpen = false }: { title: string; statements: readonly Statement[]; isOpen?: boolean }): JSX.Element | null {
  if (statements.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary class="eyebrow">{title}</summary>
      <Facts statements={statements} />
    </details>
  );
}
