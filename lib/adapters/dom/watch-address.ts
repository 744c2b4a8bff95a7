/** How often the address is compared where the browser does not tell of its changes. */
const pollMs = 1000;

/**
 * Tells of every change of the page's address without a load (single-page sites), ignoring the fragment. Uses the
 * Navigation API where there is one, else compares once a second while the page is visible. Returns the stop.
 */
export function watchAddress(view: Window, onChange: (url: string) => void): () => void {
  let last = withoutFragment(view.location.href);
  const compare = (): void => {
    const now = withoutFragment(view.location.href);
    if (now === last) return;
    last = now;
    onChange(view.location.href);
  };
  const navigation = (view as { navigation?: EventTarget }).navigation;
  if (navigation !== undefined) {
    navigation.addEventListener('currententrychange', compare);
    return () => navigation.removeEventListener('currententrychange', compare);
  }
  const timer = view.setInterval(() => { if (!view.document.hidden) compare(); }, pollMs);
  return () => view.clearInterval(timer);
}

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] as string;
}
