/**
 * DOM reading that a page can't clobber. `<form name="body">` hides `document.body`, `<input name="firstChild">` hides
 * its form's `firstChild`; the getters of the prototypes stay what they are.
 */
export interface Untouched {
  readonly documentElement: Element | null;
  readonly body: Element | null;
  readonly firstChild: (node: Node) => Node | null;
  readonly nextSibling: (node: Node) => Node | null;
  readonly parentNode: (node: Node) => Node | null;
  readonly nodeType: (node: Node) => number;
  /** Data of a text node, `null` for elements. */
  readonly nodeValue: (node: Node) => string | null;
  readonly textContent: (node: Node) => string;
  /** Lower-case name of an HTML element. */
  readonly tag: (element: Element) => string;
  readonly attribute: (element: Element, name: string) => string | null;
  /** Whether `a` begins before `b` in the document. */
  readonly isBefore: (a: Node, b: Node) => boolean;
  /** Whether `inner` stands within `outer`, and is not it. */
  readonly holds: (outer: Node, inner: Node) => boolean;
  readonly matches: (element: Element, selector: string) => boolean;
  /** Every element that matches, in document order. */
  readonly all: (selector: string) => Element[];
}

/** The untouched view of a document; cheap, made anew for each reading. A document without a root element has no body. */
export function untouched(document: Document): Untouched {
  const page: object = Object.getPrototypeOf(document);
  const firstChild = getter<Node | null>(page, 'firstChild');
  const nextSibling = getter<Node | null>(page, 'nextSibling');
  const nodeType = getter<number>(page, 'nodeType');
  let root: Node | null = firstChild(document);
  while (root !== null && nodeType(root) !== 1) root = nextSibling(root);
  const element: object = root === null ? page : Object.getPrototypeOf(root);
  const tag = getter<string>(element, 'localName');
  const getAttribute = method<string | null>(element, 'getAttribute');
  const matches = method<boolean>(element, 'matches');
  const querySelectorAll = method<ArrayLike<Element>>(page, 'querySelectorAll');
  const compareDocumentPosition = method<number, Node>(page, 'compareDocumentPosition');
  const textContent = getter<string | null>(page, 'textContent');
  let body: Node | null = root === null ? null : firstChild(root);
  while (body !== null && !(nodeType(body) === 1 && tag(body) === 'body')) body = nextSibling(body);
  return {
    documentElement: root as Element | null,
    body: body as Element | null,
    firstChild,
    nextSibling,
    nodeType,
    tag,
    parentNode: getter<Node | null>(page, 'parentNode'),
    nodeValue: getter<string | null>(page, 'nodeValue'),
    textContent: (node) => textContent(node) ?? '',
    isBefore: (a, b) => (compareDocumentPosition(a, b) & 4) !== 0,
    holds: (outer, inner) => (compareDocumentPosition(outer, inner) & 16) !== 0,
    matches: (target, selector) => matches(target, selector),
    attribute: (target, name) => getAttribute(target, name),
    all: (selector) => Array.from(querySelectorAll(document, selector)),
  };
}

/** The same, where `all` finds what stands within `root` only. */
export function within(dom: Untouched, root: Element): Untouched {
  const querySelectorAll = method<ArrayLike<Element>>(Object.getPrototypeOf(root) as object, 'querySelectorAll');
  return { ...dom, all: (selector) => Array.from(querySelectorAll(root, selector)) };
}

function getter<Value>(from: object, name: string): (node: Node) => Value {
  const get = descriptor(from, name)?.get as (() => Value) | undefined;
  if (get === undefined) throw new TypeError(`this DOM has no ${name}`);
  return (node) => get.call(node);
}

function method<Value, Argument = string>(from: object, name: string): (node: Node, argument: Argument) => Value {
  const call = descriptor(from, name)?.value as ((argument: Argument) => Value) | undefined;
  if (call === undefined) throw new TypeError(`this DOM has no ${name}()`);
  return (node, argument) => call.call(node, argument);
}

function descriptor(from: object, name: string): PropertyDescriptor | undefined {
  for (let owner: object | null = from; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
    const found = Object.getOwnPropertyDescriptor(owner, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
