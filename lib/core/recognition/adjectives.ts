/** Adjectives that stand before another after a comma: "a tall, silent man". */
const adjectives = new Set('tall short small big large little long quiet calm thin heavy slim stout young old pale dark bald shy loud gentle soft slight lean rich poor frail grim proud'.split(' '));
const suffixed = /^.{2,}(?:ous|ful|ish|less|ive|able|ible|ical|ent|ant|[^aeiou]y|spoken|eyed|haired|faced|minded|tempered|bearded|spectacled|worn)$/;

/** Whether the lower-case word is, or looks like, an adjective for what somebody is like. */
export function isAdjective(word: string): boolean {
  return adjectives.has(word) || suffixed.test(word);
}

/** Whether the lower-case word is, or looks like, an adjective and no noun: none in "-ent", "-ant" or "-y", as "opponent" and "rally" are. */
export function isSurelyAdjective(word: string): boolean {
  return adjectives.has(word) || /^.{2,}(?:ous|ful|ish|less|able|ible|spoken|eyed|haired|faced|minded|tempered)$/.test(word) || /^(?:ageing|aging|ailing|dying|charming|retiring|unassuming|uncompromising|domineering|hard-working|respected|revered|feared|hated|talented|gifted|experienced|seasoned|renowned|celebrated|disgraced|self-educated)$/.test(word);
}

/** Whether the lower-case word is an adjective and no noun. */
export function isPlainAdjective(word: string): boolean {
  return adjectives.has(word);
}
