import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Kind } from '../../lib/core/model/recognition.ts';

/** The kind in words, underlined in the line style that its names carry in the article. */
export function KindLabel({ kind }: { kind: Kind }): JSX.Element {
  return <p class={`eyebrow kind kind-${kind}`}><span>{kindText(kind)}</span></p>;
}

function kindText(kind: Kind): string {
  switch (kind) {
    case 'person': return i18n.t('card.kind.person');
    case 'place': return i18n.t('card.kind.place');
    case 'organisation': return i18n.t('card.kind.organisation');
  }
}
