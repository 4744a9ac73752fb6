package io.vouch.domain.catalogue;

/** The type of a field's values, which decides the constraints that can be put on it. */
public enum FieldKind {
  /** A finite double in the field's unit. */
  NUMBER,
  /**
   * One or several names out of a vocabulary that the catalogue itself defines, compared without
   * case.
   */
  CATEGORY,
  /** Yes or no. */
  FLAG,
  /** Free text, searchable by words. */
  TEXT
}
