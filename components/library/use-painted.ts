import { useLayoutEffect, useState } from 'preact/hooks';

/** Letters follow one another faster, and so do the steps of a reader who only passes by. */
const restMs = 200;

/** Whether what was drawn for `key` has been on the screen for a moment: what can wait, waits for it, and is not begun where the next comes before. */
export function usePainted(key: string): boolean {
  const [painted, setPainted] = useState<string | null>(null);
  // Not an ordinary effect: one more rendering before the frame would run it at once.
  useLayoutEffect(() => {
    const pending = { timer: 0, frame: requestAnimationFrame(() => { pending.timer = window.setTimeout(() => setPainted(key), restMs); }) };
    return () => {
      cancelAnimationFrame(pending.frame);
      clearTimeout(pending.timer);
    };
  }, [key]);
  return painted === key;
}
