import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { hashOf } from './route.ts';

interface Entry { readonly id: string; readonly title: string }

/** A section counts as read from where its heading is so far below the top of the window, in CSS pixels. */
const readingLine = 120;

/** The contents of the settings: a link to each of the sections in `sections`, the one that is in view marked. `asked` is shown first. */
export function SettingsContents({ sections, asked }: { sections: { readonly current: HTMLElement | null }; asked: string | null }): JSX.Element {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [current, setCurrent] = useState<string | null>(null);
  const all = (): readonly HTMLElement[] => [...(sections.current?.querySelectorAll<HTMLElement>('[data-section]') ?? [])];
  const show = (id: string): void => {
    const section = all().find((one) => one.dataset['section'] === id);
    section?.scrollIntoView();
    section?.querySelector('h2')?.focus({ preventScroll: true });
  };
  // A section may come late: storage is asked of the browser.
  useLayoutEffect(() => {
    const found = all().map(({ dataset }) => ({ id: dataset['section'] ?? '', title: dataset['short'] ?? '' }));
    if (found.map(({ id }) => id).join() !== entries.map(({ id }) => id).join()) setEntries(found);
  });
  useLayoutEffect(() => { if (asked !== null) show(asked); }, [asked]);
  useEffect(() => {
    const look = (): void => {
      const own = all();
      const isAtEnd = window.scrollY > 0 && window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      const reached = own.filter((section) => section.getBoundingClientRect().top < readingLine);
      setCurrent((isAtEnd ? own : reached.length > 0 ? reached : own.slice(0, 1)).at(-1)?.dataset['section'] ?? null);
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, []);
  return (
    <nav class="settings-contents" aria-label={i18n.t('library.settings.contents')}>
      <ul>
        {entries.map(({ id, title }) => (
          <li key={id}><a href={hashOf({ view: 'settings', section: id })} {...(id === current ? { 'aria-current': 'true' as const } : {})} onClick={() => show(id)}>{title}</a></li>
        ))}
      </ul>
    </nav>
  );
}
