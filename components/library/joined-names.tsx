import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Identity } from '../../lib/core/model/library.ts';
import { formatMoment } from '../dates.ts';
import { codeOf, Problem } from '../problem.tsx';
import { useLibraryTools, type LibrarySource } from './library-context.ts';
import { NameLink } from './name-link.tsx';
import { useLive } from './use-live.ts';

interface Joined {
  readonly identity: Identity;
  /** A name for each of its keys. */
  readonly forms: readonly string[];
}

/** Names that the reader has said are one, newest first, each to be taken apart again. Nothing where there are none. */
export function JoinedNames(): JSX.Element | null {
  const { actions, offerUndo } = useLibraryTools();
  const [problem, setProblem] = useState<string | null>(null);
  const live = useLive(joinedNames, []);
  const takeApart = async ({ identity, forms }: Joined): Promise<void> => {
    const { kind, name, keys, itemId } = identity;
    setProblem(null);
    try {
      for (const [at, key] of keys.entries()) {
        if (at > 0) await actions.splitNames({ kind, name: forms[at] ?? name, keys: [key], from: keys.filter((other) => other !== key) });
      }
      offerUndo(i18n.t('library.corrections.isApart', [name]), () => actions.joinNames({ kind, name, keys, itemId }));
    } catch (error) {
      setProblem(codeOf(error));
    }
  };
  if (live.state !== 'ready' || live.value.length === 0) return null;
  return (
    <section class="joined-names">
      <h2>{i18n.t('library.corrections.joined')}</h2>
      <Problem code={problem} />
      <ul class="plain">
        {live.value.map((joined) => (
          <li key={joined.identity.id} class="bin-row">
            <div class="bin-row-main">
              <p><NameLink entity={{ key: joined.identity.keys[0] ?? '', name: joined.identity.name, kind: joined.identity.kind }} /></p>
              <p class="muted small" dir="auto">{i18n.t('library.corrections.areOne', [joined.forms.join(', ')])} · {formatMoment(joined.identity.updatedAt)}</p>
            </div>
            <button type="button" class="btn-quiet" aria-label={i18n.t('library.corrections.apartThis', [joined.identity.name])} onClick={() => void takeApart(joined)}>{i18n.t('library.corrections.apart')}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function joinedNames(source: LibrarySource): Promise<readonly Joined[]> {
  const identities = (await source.livingRecords('identities')).filter(({ keys }) => keys.length > 1).toReversed();
  return Promise.all(identities.map(async (identity) => {
    const known = new Map((await source.sameNames(identity.keys[0] as string)).map(({ key, name }) => [key, name]));
    return { identity, forms: identity.keys.map((key) => known.get(key) ?? key.slice(key.indexOf(':') + 1)) };
  }));
}
