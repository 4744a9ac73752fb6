package io.vouch.tools.retrieval;

/** The parts of an item that are searched for words, each with a weight of its own. */
enum WordField {
  /** What it is called. */
  TITLE,
  /** The names of its kinds, brands and creators. */
  CATEGORY,
  /** The names of its other categories, and of the flags that are set. */
  FEATURES,
  /** Every other text that is searched. */
  DESCRIPTION
}
