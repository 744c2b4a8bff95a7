/** Work in one go before the page gets its turn; half of what browsers call a long task leaves room for the page's own. */
const sliceMs = 12;

/** A pause for long work: gives way to the page when the slice is used up, and costs a look at the clock otherwise. */
export function giveWay(view: Window & typeof globalThis): () => Promise<void> {
  let begun = view.performance.now();
  return async () => {
    if (view.performance.now() - begun < sliceMs) return;
    await nextTurn(view);
    begun = view.performance.now();
  };
}

/** After the page's own events and frames: the scheduler where there is one, else a timer. */
function nextTurn(view: Window & typeof globalThis): Promise<void> {
  const scheduler = (view as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  if (scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((done) => { view.setTimeout(done, 0); });
}
