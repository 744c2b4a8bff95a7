/** How the letters of a word are cased. */
export const SHAPES = { none: 0, lower: 1, capitalised: 2, upper: 3, mixed: 4, digits: 5, alphanumeric: 6, initial: 7, acronym: 8 } as const;

/** The casing of a word: "Moscow" capitalised, "MOSCOW" upper, "McCain" mixed, "J." initial, "U.S." acronym. */
export function shapeOf(surface: string, lower: string): number {
  return asciiShape(surface) ?? anyShape(surface, lower);
}

/** The shape of a word of plain letters, the commonest by far; `undefined` if it has any other character. */
function asciiShape(surface: string): number | undefined {
  let small = 0;
  for (let i = 0; i < surface.length; i++) {
    const unit = surface.charCodeAt(i);
    if (unit >= 0x61 && unit <= 0x7a) small += 1;
    else if (unit < 0x41 || unit > 0x5a) return undefined;
  }
  if (small === surface.length) return SHAPES.lower;
  if (surface.length === 1) return SHAPES.initial;
  if (small === 0) return SHAPES.upper;
  return small === surface.length - 1 && surface.charCodeAt(0) <= 0x5a ? SHAPES.capitalised : SHAPES.mixed;
}

function anyShape(surface: string, lower: string): number {
  if (!/[\p{L}\p{N}]/u.test(surface)) return SHAPES.none;
  if (!/\p{L}/u.test(surface)) return SHAPES.digits;
  if (/\p{N}/u.test(surface)) return SHAPES.alphanumeric;
  if (surface === lower) return SHAPES.lower;
  if (/^\p{L}\.?$/u.test(surface)) return SHAPES.initial;
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(surface)) return SHAPES.acronym;
  const tail = surface.slice(surface.codePointAt(0) as number > 0xffff ? 2 : 1);
  if (surface === surface.toUpperCase()) return SHAPES.upper;
  return tail === tail.toLowerCase() ? SHAPES.capitalised : SHAPES.mixed;
}
