package io.vouch.agent.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several things wanted together.
 *
 * @param said what it is, in the person's words
 * @param conditions what it must be
 * @param wish what else speaks for it, in the person's own words, or null
 * @param avoid what speaks against it, or null
 */
public record BundlePart(
    String said, List<Statement> conditions, @Nullable String wish, @Nullable String avoid) {
  public BundlePart {
    conditions = List.copyOf(conditions);
  }
}
