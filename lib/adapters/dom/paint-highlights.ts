/** The looks that a highlight can have; marks.css has a rule for each, under these keys. */
export const highlightKeys = {
  person: 'dateline-person',
  place: 'dateline-place',
  organisation: 'dateline-organisation',
  passage: 'dateline-passage',
  current: 'dateline-current',
} as const;

export type HighlightStyle = keyof typeof highlightKeys;

/**
 * Paints ranges with the CSS Custom Highlight API, which changes no node of the page. Gives the undo, which removes
 * these highlights and no others (the registry is shared with the page and other extensions).
 */
export function paintHighlights(view: Window & typeof globalThis, ranges: ReadonlyMap<HighlightStyle, readonly Range[]>): () => void {
  const registry = view.CSS.highlights;
  const painted: { key: string; highlight: Highlight }[] = [];
  for (const [style, list] of ranges) {
    if (list.length === 0) continue;
    const highlight = new view.Highlight(...list);
    // A passage lies over names, the current name over both.
    highlight.priority = style === 'current' ? 2 : style === 'passage' ? 1 : 0;
    const key = highlightKeys[style];
    registry.set(key, highlight);
    painted.push({ key, highlight });
  }
  return () => {
    for (const { key, highlight } of painted.splice(0)) {
      if (registry.get(key) === highlight) registry.delete(key);
    }
  };
}
