package io.vouch.tools.request;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's past as item indexes with signed weights, and what they said they like.
 *
 * <p>The arrays are shared, not copied: nobody changes them after construction. Compare by content,
 * not with {@code equals}.
 *
 * @param person whose past it is, or null for somebody unknown
 * @param items item indexes of one catalogue, oldest first; an item may occur more than once
 * @param weights one per item as {@code EventType.weight} gives it: positive speaks for the item
 * @param affinities names of categories that the person likes or dislikes
 */
public record Taste(
    @Nullable PersonId person, int[] items, float[] weights, List<Affinity> affinities) {
  private static final RequestMessages SAY = Messages.of(RequestMessages.class);

  public Taste {
    if (items.length != weights.length) {
      throw new VouchException(
          ErrorCode.INTERNAL, SAY.tasteUneven(person, items.length, weights.length));
    }
    affinities = List.copyOf(affinities);
  }

  /** The taste of somebody of whom nothing is known. */
  public static Taste unknown(@Nullable PersonId person) {
    return new Taste(person, new int[0], new float[0], List.of());
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return items.length == 0 && affinities.isEmpty();
  }

  /**
   * A liked or disliked name of a category field.
   *
   * @param strength in [-1, 1], negative for a dislike
   */
  public record Affinity(String field, String name, double strength) {
    public Affinity {
      if (!(strength >= -1 && strength <= 1)) {
        throw new VouchException(
            ErrorCode.INVALID_REQUEST, SAY.strengthOutOfRange(strength, name, field));
      }
    }
  }
}
