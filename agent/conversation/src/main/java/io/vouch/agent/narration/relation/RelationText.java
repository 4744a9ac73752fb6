package io.vouch.agent.narration.relation;

import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of a relation: never more than what was found. */
public final class RelationText {
  private static final RelationMessages SAY = Messages.of(RelationMessages.class);

  private RelationText() {}

  /**
   * What was taken, each a whole sentence.
   *
   * @param shown how many items there are
   * @param wanted all conditions as one noun, or null
   * @param wished how wishes order, or null
   */
  public static List<String> taken(
      Related related, int shown, @Nullable String wanted, @Nullable String wished) {
    List<String> sentences = new ArrayList<>();
    sentences.add(sentence(related, shown));
    if (wanted != null || wished != null) {
      sentences.add(SAY.keptTo(wanted, wished));
    }
    return sentences;
  }

  /** What was found of the relation. */
  public static String sentence(Related related, int shown) {
    return switch (related) {
      case Related.Together(String title, int known) ->
          known == 0
              ? SAY.nothingTogether(title)
              : known < shown ? SAY.partlyTogether(title, known) : SAY.together(title, shown);
      case Related.InPlace(String title) -> SAY.inPlace(title, shown);
      case Related.Before(var which, var past, int own) ->
          own == 0
              ? SAY.nothingBefore(past)
              : own < shown ? SAY.partlyBefore(which, past, own) : SAY.before(which, past, shown);
      case Related.Surprising(boolean unusual, boolean varied) -> SAY.surprising(unusual, varied);
      case Related.Popular(var source, int known) ->
          known == 0
              ? SAY.nothingPopular()
              : known < shown ? SAY.partlyPopular(source, known) : SAY.popular(source);
      case Related.Gift(@Nullable String recipient, boolean varied) -> SAY.gift(recipient, varied);
    };
  }

  /** What would help next, or null. */
  public static @Nullable String nextStep(Related related, boolean priced) {
    return related instanceof Related.Gift ? SAY.giftWayIn(priced) : null;
  }

  /** When the person had an item. */
  public static String hadIt(Related.Before.Past past, String day, int times) {
    return SAY.hadIt(past, day, times);
  }
}
