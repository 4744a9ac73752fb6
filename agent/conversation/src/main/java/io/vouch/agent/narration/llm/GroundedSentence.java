package io.vouch.agent.narration.llm;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.narration.ConditionPhrases;
import io.vouch.agent.narration.NarrationInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the slots of a model's sentence from the turn's facts, or finds that the sentence says more
 * than they do.
 *
 * <p>A slot names a fact that a card of the turn has; a fact follows its own item's title within
 * the sentence; what stands outside slots is of {@link NarrationWords}. What is filled in is never
 * read for slots again.
 */
record GroundedSentence(NarrationInput input, NarrationWords words) {
  private static final Pattern SLOT = Pattern.compile("\\{([^{}]{1,400})}");
  private static final Pattern CONDITION = Pattern.compile("condition:([1-9][0-9]?)");
  private static final String ITEM = "item:";
  private static final String TITLE = "title";
  private static final String PRICE = "price";

  /**
   * A sentence as it is said.
   *
   * @param item whether it mentions an item
   */
  record Filled(String text, boolean item) {}

  /** The sentence with its slots filled; null where it must be cut. */
  @Nullable Filled fill(String sentence) {
    StringBuilder said = new StringBuilder();
    ItemCard spokenOf = null;
    int end = 0;
    Matcher slot = SLOT.matcher(sentence);
    while (slot.find()) {
      String between = sentence.substring(end, slot.start());
      String name = slot.group(1);
      ItemCard card = card(name);
      String value = card == null ? condition(name) : fact(card, name, spokenOf);
      if (value == null || !words.claimNothing(between, input.cards().size())) {
        return null;
      }
      spokenOf = card == null ? spokenOf : card;
      said.append(between).append(value);
      end = slot.end();
    }
    String rest = sentence.substring(end);
    if (!words.claimNothing(rest, input.cards().size())) {
      return null;
    }
    return new Filled(said.append(rest).toString().strip(), spokenOf != null);
  }

  /** The card whose id the slot begins with; the longest id, as ids may hold dots. */
  private @Nullable ItemCard card(String slot) {
    ItemCard found = null;
    for (ItemCard card : input.cards()) {
      boolean named = slot.startsWith(ITEM + card.itemId() + ".");
      if (named
          && (found == null || card.itemId().value().length() > found.itemId().value().length())) {
        found = card;
      }
    }
    return found;
  }

  private static @Nullable String fact(ItemCard card, String slot, @Nullable ItemCard spokenOf) {
    String name = slot.substring(ITEM.length() + card.itemId().value().length() + 1);
    if (name.equals(TITLE)) {
      return card.title();
    }
    if (spokenOf == null || !spokenOf.itemId().equals(card.itemId())) {
      return null;
    }
    if (name.equals(PRICE) && card.price() != null) {
      return card.price();
    }
    String value = card.facts().get(name);
    return value == null ? null : name + " " + value;
  }

  private @Nullable String condition(String slot) {
    Matcher condition = CONDITION.matcher(slot);
    if (!condition.matches()) {
      return null;
    }
    int number = Integer.parseInt(condition.group(1));
    return number <= input.constraints().size()
        ? new ConditionPhrases(input.schema()).of(input.constraints().get(number - 1).constraint())
        : null;
  }
}
