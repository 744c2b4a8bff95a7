import { useEffect } from 'preact/hooks';

/** When what has the focus is taken away and nothing else takes it, `place` gets it: the reader goes on from there, not from the top of the page. */
export function useLostFocus(place: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    let last: Element | null = null;
    const onFocus = ({ target }: FocusEvent): void => { last = target as Element; };
    const observer = new MutationObserver(() => {
      if (last?.isConnected !== false || document.activeElement !== document.body) return;
      last = null;
      place.current?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', onFocus);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, [place]);
}
