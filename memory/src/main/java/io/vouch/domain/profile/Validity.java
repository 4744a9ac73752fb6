package io.vouch.domain.profile;

import io.vouch.domain.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * When and where a remembered fact counts.
 *
 * @param untilMillis when it stops counting, or null for never
 * @param within the only conversation in which it counts, or null for all
 */
public record Validity(@Nullable Long untilMillis, @Nullable ConversationId within) {
  /** For ever and everywhere. */
  public static final Validity ALWAYS = new Validity(null, null);

  /** Everywhere, until that time. */
  public static Validity until(long millis) {
    return new Validity(millis, null);
  }

  /** In one conversation only. */
  public static Validity within(ConversationId conversation) {
    return new Validity(null, conversation);
  }

  /** Whether it counts at that time in that conversation; null stands for outside of any. */
  public boolean holds(long nowMillis, @Nullable ConversationId conversation) {
    return (untilMillis == null || untilMillis > nowMillis)
        && (within == null || within.equals(conversation));
  }
}
