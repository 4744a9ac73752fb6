package io.vouch.tools.requestlog;

/**
 * One weighed column of a ranking.
 *
 * @param name the factor's name, as a ranking configuration weighs it
 * @param group what its influence is counted under; columns of one group (a factor that has a
 *     weight of its own on ads and on organic items) are added before a margin is taken
 */
public record FactorColumn(String name, String group) {
  /** A column that is a group of its own. */
  public static FactorColumn of(String name) {
    return new FactorColumn(name, name);
  }
}
