/** How long deleted records can be brought back: 30 days, in ms. */
export const binMs = 30 * 86_400_000;
