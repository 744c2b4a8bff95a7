import type { ComponentChildren, JSX } from 'preact';

/** A list without rows: what would be here, and what to do. */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }): JSX.Element {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  );
}
