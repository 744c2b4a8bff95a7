import { useLayoutEffect, useState } from 'preact/hooks';

/** Whether what was drawn for `key` is on the screen: what can wait, waits for it. */
export function usePainted(key: string): boolean {
  const [painted, setPainted] = useState<string | null>(null);
  // Not an ordinary effect: one more rendering before the frame would run it at once.
  useLayoutEffect(() => {
    const pending = { timer: 0, frame: requestAnimationFrame(() => { pending.timer = window.setTimeout(() => setPainted(key)); }) };
    return () => {
      cancelAnimationFrame(pending.frame);
      clearTimeout(pending.timer);
    };
  }, [key]);
  return painted === key;
}
