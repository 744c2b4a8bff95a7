import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { NameSummary } from '../../lib/core/library/group-names.ts';
import type { EntityKey } from '../../lib/core/model/library.ts';
import type { Kind } from '../../lib/core/model/recognition.ts';
import { codeOf, Problem } from '../problem.tsx';
import { useLibraryTools } from './library-context.ts';
import { RenameForm } from './rename-form.tsx';
import { SamePicker } from './same-picker.tsx';

export interface NameIdentityProps {
  readonly kind: Kind;
  /** What it is called now. */
  readonly name: string;
  /** All its names. */
  readonly keys: readonly EntityKey[];
  /** Those of them that articles have, one by one. */
  readonly forms: readonly NameSummary[];
  readonly itemId: string | null;
}

/** Which names are this one, by the reader's word: rename it, join another to it, split one off. Each has its undo. */
export function NameIdentity({ kind, name, keys, forms, itemId }: NameIdentityProps): JSX.Element {
  const { actions, offerUndo } = useLibraryTools();
  const [open, setOpen] = useState<'rename' | 'same' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const openers = { rename: useRef<HTMLButtonElement>(null), same: useRef<HTMLButtonElement>(null) };
  const one = { kind, itemId, keys };
  /** What was opened goes, and the focus is where it was opened from. */
  const close = (): void => {
    openers[open ?? 'same'].current?.focus();
    setOpen(null);
  };
  const attempt = async (work: Promise<void>, said: string, undo: () => Promise<void>): Promise<void> => {
    setProblem(null);
    try { await work; close(); offerUndo(said, undo); } catch (error) { setProblem(codeOf(error)); }
  };
  const rename = (next: string): Promise<void> =>
    attempt(actions.joinNames({ ...one, name: next }), i18n.t('library.name.renamed', [next]), () => actions.joinNames({ ...one, name }));
  const join = (other: NameSummary): Promise<void> =>
    attempt(actions.joinNames({ ...one, name, keys: [...keys, ...other.keys] }), i18n.t('library.name.joined', [other.name]),
      () => actions.splitNames({ kind, name: other.name, keys: other.keys, from: keys }));
  const split = (form: NameSummary): Promise<void> => {
    const from = keys.filter((key) => key !== form.key);
    return attempt(actions.splitNames({ kind, name: form.name, keys: [form.key], from }), i18n.t('library.name.isSplit', [form.name]), () => actions.joinNames({ ...one, name }));
  };
  return (
    <section class="name-identity">
      <h2>{i18n.t('library.name.identity')}</h2>
      {forms.length > 1 && (
        <>
          <p class="muted small">{i18n.t('library.name.identityHow')}</p>
          <ul class="plain entries">
            {forms.map((form) => (
              <li key={form.key}>
                <span dir="auto">{form.name} <span class="muted small">{i18n.t('library.articleCount', form.articles)}</span></span>
                <button type="button" class="btn-quiet" aria-label={i18n.t('library.name.splitThis', [form.name])} onClick={() => void split(form)}>{i18n.t('library.name.split')}</button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="actions">
        <button ref={openers.same} type="button" class="btn-quiet" aria-expanded={open === 'same'} onClick={() => setOpen(open === 'same' ? null : 'same')}>{i18n.t('library.name.sameAs')}</button>
        <button ref={openers.rename} type="button" class="btn-quiet" aria-expanded={open === 'rename'} onClick={() => setOpen(open === 'rename' ? null : 'rename')}>{i18n.t('library.name.rename')}</button>
      </p>
      {open === 'rename' && <RenameForm name={name} onRename={(next) => void rename(next)} onCancel={close} />}
      {open === 'same' && <SamePicker kind={kind} keys={keys} onChoose={(other) => void join(other)} onCancel={close} />}
      <Problem code={problem} />
    </section>
  );
}
