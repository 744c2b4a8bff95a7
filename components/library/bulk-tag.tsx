import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { tagsOf } from '../../lib/core/library/tags-of.ts';

/** A button that asks for a tag in its own place. Enter takes it, Escape gives the button back its place and the focus. */
export function BulkTag({ onTag }: { onTag: (tag: string) => void }): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = typed !== null;
  useEffect(() => { if (isOpen) field.current?.focus(); }, [isOpen]);
  const word = (typed ?? '').trim().replace(/^#+/, '').replace(/\s+/g, '-');
  // What is no tag in a note's text cannot be given as one.
  const tag = tagsOf(`#${word}`).find((found) => found === word) ?? null;
  const end = (): void => { setTyped(null); requestAnimationFrame(() => opener.current?.focus()); };
  if (!isOpen) return <button ref={opener} type="button" class="btn-quiet" onClick={() => setTyped('')}>{i18n.t('library.bulk.tag')}</button>;
  return (
    <form class="bulk-tag" onSubmit={(event) => { event.preventDefault(); if (tag !== null) { setTyped(null); onTag(tag); } }}
      onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); end(); } }}>
      <input ref={field} class="field" aria-label={i18n.t('library.bulk.tagName')} placeholder={i18n.t('library.bulk.tagName')} maxLength={60} dir="auto" value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      <button type="submit" class="btn" disabled={tag === null}>{i18n.t('library.bulk.addTag')}</button>
    </form>
  );
}
