import { useLayoutEffect, useState } from 'preact/hooks';

/** How wide an element is, in CSS pixels, live; `before` until it is known. */
export function useWidth(element: { readonly current: Element | null }, before: number): number {
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => { if (entry !== undefined && entry.contentRect.width > 0) setWidth(entry.contentRect.width); });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
