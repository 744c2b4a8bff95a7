/** When a page that shows nothing yet is looked at again, in ms after the first look; then no more. */
const looksMs = [0, 400, 1200, 3000, 7000] as const;

/**
 * Looks at a page whose content may arrive late: at once, and a few times more until `look` has found what it looks for.
 * Never observes the page. Returns the stop.
 */
export function lookUntil(view: Window, look: () => boolean | Promise<boolean>): () => void {
  let isStopped = false;
  let timer: number | undefined;
  const plan = (round: number): void => {
    const [from, to] = [looksMs[round - 1] ?? 0, looksMs[round]];
    if (to !== undefined) timer = view.setTimeout(() => run(round), to - from);
  };
  const run = (round: number): void => {
    const found = look();
    if (found === false) plan(round + 1);
    else if (found !== true) void found.then((isFound) => { if (!isFound && !isStopped) plan(round + 1); });
  };
  plan(0);
  return () => {
    isStopped = true;
    view.clearTimeout(timer);
  };
}
