import { readMachineDate } from '../../core/detection/read-date.ts';
import type { Untouched } from './untouched.ts';

const mostTimes = 1000;

/**
 * When the entries of a live blog were written: for each of these nodes (in document order) the time of the entry that
 * holds it, as ISO 8601, or `null` outside of entries. An entry is the largest element around a `<time>` that holds no
 * other one.
 */
export function entryTimes(nodes: readonly Node[], root: Element, dom: Untouched): (string | null)[] {
  const times = dom.all('time[datetime]').filter((time) => dom.holds(root, time)).slice(0, mostTimes);
  const entries = times.map((time, index) => {
    let entry: Node = time;
    for (let parent = dom.parentNode(time); parent !== null && parent !== root; parent = dom.parentNode(parent)) {
      const holder = parent;
      if ([times[index - 1], times[index + 1]].some((other) => other !== undefined && dom.holds(holder, other))) break;
      entry = parent;
    }
    return { entry, iso: readMachineDate(dom.attribute(time, 'datetime') ?? '') };
  });
  let at = 0;
  return nodes.map((node) => {
    while (at < entries.length && !dom.holds(entries[at]?.entry as Node, node) && dom.isBefore(entries[at]?.entry as Node, node)) at += 1;
    const current = entries[at];
    return current !== undefined && dom.holds(current.entry, node) ? current.iso : null;
  });
}
