import { blockTags, silentTags } from '../../core/detection/tags.ts';
import type { Untouched } from './untouched.ts';
import { walk } from './walk.ts';

/** Nodes looked at for the words of one element. */
const mostNodes = 100;

/**
 * The words of an element as people see them, white space collapsed: without styles and scripts, and with a space where
 * a line begins. `isApart`: with a space between any two elements, too, for bylines that only styles keep apart
 * ("By<b>Karin Holm</b><i>Editor</i>"). At most `most` code units and 100 nodes.
 */
export function wordsOf(element: Element, dom: Untouched, most: number, isApart: boolean): string {
  const parts: string[] = [];
  let length = 0;
  const apart = (tag: string): void => { if (isApart || tag === 'br' || blockTags.has(tag)) parts.push(' '); };
  const reading = walk(element, dom, {
    enter: (_, tag) => {
      if (silentTags.has(tag)) return false;
      apart(tag);
      return true;
    },
    leave: (_, tag) => apart(tag),
    text: (_, data) => {
      parts.push(data.slice(0, most * 2));
      length += data.length;
    },
  });
  const isFull = (): boolean => length > most;
  for (let nodes = 0; nodes < mostNodes; nodes += 10) if (isFull() || reading.advance(10)) break;
  return parts.join('').replace(/\s+/g, ' ').trim().slice(0, most);
}
