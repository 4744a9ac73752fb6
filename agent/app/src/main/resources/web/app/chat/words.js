/** The fixed words behind the buttons: each is a message whose plan is known (docs/pages.md, FixedWordsTest). */
const ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** How the item at a 1-based rank is named; null beyond the tenth, which has no button. */
export const ordinal = (rank) => ORDINALS[rank - 1] ?? null;

export const words = {
  like: (rank) => `I like the ${ordinal(rank)} one`,
  notInterested: (rank) => `not the ${ordinal(rank)} one`,
  cheaper: (rank) => `cheaper than the ${ordinal(rank)} one`,
  why: (rank) => `why the ${ordinal(rank)} one?`,
  compare: (ranks) => `compare ${ranks.map((rank) => `the ${ordinal(rank)}`).join(" and ")} one`,
};
