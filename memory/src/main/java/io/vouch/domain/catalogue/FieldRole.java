package io.vouch.domain.catalogue;

/**
 * What a field means, independent of its name, so that "cheaper", "newer" or "by the same director"
 * work on any catalogue.
 */
public enum FieldRole {
  TITLE,
  DESCRIPTION,
  /** Major units of the catalogue's one currency; lower is "cheaper". */
  PRICE,
  /** The kind of item: category, genre, department. */
  CATEGORY,
  BRAND,
  /** Author, director, artist. */
  CREATOR,
  COLOUR,
  /** For whom the item is made. */
  AUDIENCE,
  /** Calendar year in which the item appeared; higher is "newer". */
  YEAR,
  /** Length in minutes or pages; lower is "shorter". */
  DURATION,
  /** Mass; lower is "lighter". */
  WEIGHT,
  /** People's mean rating; higher is "better rated". */
  RATING,
  /** How much the item was used or bought before it was imported; higher is "more popular". */
  POPULARITY,
  /** Units in stock. */
  STOCK,
  AVAILABILITY,
  /** Whether somebody pays for the item being shown. */
  SPONSORED,
  /** Environmental score, higher is greener. */
  ECO_SCORE,
  /** Address of a picture; never searched. */
  IMAGE,
  /** Address of a page; never searched. */
  LINK,
  /** Anything else: usable by its name. */
  OTHER
}
