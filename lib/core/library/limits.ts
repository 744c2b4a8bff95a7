/** The most that one record may hold, in UTF-16 code units; what is longer is refused where it comes in. */
export const noteLimit = 100_000;
export const articleTextLimit = 5_000_000;
export const addressLimit = 8_192;
export const nameLimit = 1_000;
export const titleLimit = 10_000;
/** The most entries of any list within one record: names, mentions, blocks. */
export const listLimit = 500_000;
/** Drafts that a view may ask for at once: two of each row that it draws. */
export const draftsAtOnce = 10_000;
/** Notes on a name that a card or its page has at first, the newest; the others come when it is drawn. */
export const recordNotes = 20;
