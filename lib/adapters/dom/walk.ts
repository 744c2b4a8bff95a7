import type { Untouched } from './untouched.ts';

/** What a walk calls, in document order. */
export interface Visitor {
  /** An element begins; `false` leaves its subtree (and its `leave`) out. */
  readonly enter: (element: Element, tag: string) => boolean;
  readonly leave: (element: Element, tag: string) => void;
  readonly text: (node: Text, data: string) => void;
}

/** A walk through a subtree that can be stopped and taken up again. */
export interface Walk {
  /** Visits at most `nodes` more nodes; `true` once the subtree is done. */
  readonly advance: (nodes: number) => boolean;
}

/**
 * Walks the subtree below `root` without recursion (pages nest 10,000 levels deep) and without a call that the page
 * can clobber. Cost: linear in the nodes visited.
 */
export function walk(root: Element, dom: Untouched, visitor: Visitor): Walk {
  let node: Node | null = dom.firstChild(root);
  const open: [Element, string][] = [];
  const advance = (nodes: number): boolean => {
    for (let left = nodes; node !== null && left > 0; left -= 1) {
      const current: Node = node;
      const type = dom.nodeType(current);
      let next: Node | null = null;
      if (type === 1) {
        const element = current as Element;
        const tag = dom.tag(element);
        if (visitor.enter(element, tag)) {
          next = dom.firstChild(element);
          if (next === null) visitor.leave(element, tag);
          else open.push([element, tag]);
        }
      } else if (type === 3) {
        visitor.text(current as Text, dom.nodeValue(current) ?? '');
      }
      next ??= dom.nextSibling(current);
      while (next === null && open.length > 0) {
        const [element, tag] = open.pop() as [Element, string];
        visitor.leave(element, tag);
        next = dom.nextSibling(element);
      }
      node = next;
    }
    return node === null;
  };
  return { advance };
}
