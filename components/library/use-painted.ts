import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether what was drawn for `key` has been on the screen for so many milliseconds: what can wait, waits for it. */
export function usePainted(key: string, afterMs = 0): boolean {
  const [painted, setPainted] = useState<string | null>(null);
  // Not an ordinary effect: one more rendering before the frame would run it at once.
  useLayoutEffect(() => {
    const pending = { timer: 0, frame: requestAnimationFrame(() => { pending.timer = window.setTimeout(() => setPainted(key), afterMs); }) };
    return () => {
      cancelAnimationFrame(pending.frame);
      clearTimeout(pending.timer);
    };
  }, [key, afterMs]);
  return painted === key;
}
