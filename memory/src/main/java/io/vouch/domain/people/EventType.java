package io.vouch.domain.people;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person did with an item. The named constants are the common vocabulary; any other lower
 * snake case name is allowed and counts with weight 0 until a configuration says otherwise.
 */
public record EventType(String name) {
  private static final PeopleMessages SAY = Messages.of(PeopleMessages.class);

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

  public static final EventType IMPRESSION = new EventType("impression");
  public static final EventType VIEW = new EventType("view");
  public static final EventType CLICK = new EventType("click");
  public static final EventType ADD_TO_CART = new EventType("add_to_cart");
  public static final EventType PURCHASE = new EventType("purchase");

  /** Its value is the rating, on a scale of 0.5 to 5. */
  public static final EventType RATING = new EventType("rating");

  public static final EventType LIKE = new EventType("like");
  public static final EventType DISLIKE = new EventType("dislike");
  public static final EventType NOT_INTERESTED = new EventType("not_interested");

  /** Its value is the time spent, in seconds. */
  public static final EventType DWELL = new EventType("dwell");

  private static final Map<EventType, Double> WEIGHTS =
      Map.of(
          VIEW,
          0.3,
          CLICK,
          1.0,
          ADD_TO_CART,
          3.0,
          PURCHASE,
          5.0,
          LIKE,
          4.0,
          DISLIKE,
          -4.0,
          NOT_INTERESTED,
          -2.0);

  public EventType {
    if (!NAME.matcher(name).matches()) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.eventTypeMalformed(name));
    }
  }

  /**
   * How strongly an event of this type with this value speaks for the item: positive for, negative
   * against, 0 nothing.
   *
   * <p>Ratings: value − 2.5, so that 3 and more speak for the item. Values are ours, chosen by
   * common sense; the tuner does not touch them.
   */
  public double weight(double value) {
    return equals(RATING) ? value - 2.5 : WEIGHTS.getOrDefault(this, 0.0);
  }
}
