package io.vouch.agent.narration;

import io.vouch.agent.narration.phrase.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What conditions ask for, parted by where it stands in a sentence.
 *
 * @param kinds what the items are
 * @param many whether the kinds are plurals already
 */
record Wanted(
    List<String> traits,
    List<String> kinds,
    boolean many,
    List<String> details,
    List<String> exceptions) {
  static final Wanted NOTHING = new Wanted(List.of(), List.of(), true, List.of(), List.of());

  /** Where a condition stands: before the noun, as the noun, behind it, or after "but". */
  enum Place {
    TRAIT,
    KIND,
    DETAIL,
    EXCEPTION
  }

  /**
   * One condition.
   *
   * @param text as it stands at its place
   * @param many of a kind: whether the text is a plural already
   */
  record Phrase(Place place, String text, boolean many) {
    static Phrase detail(String text) {
      return new Phrase(Place.DETAIL, text, false);
    }

    static Phrase exception(String text) {
      return new Phrase(Place.EXCEPTION, text, false);
    }

    /** The text where it stands alone. */
    String words(ConditionMessages say) {
      return place == Place.KIND ? say.kinds(text, many) : text;
    }
  }

  static Wanted of(Phrase phrase) {
    List<String> only = List.of(phrase.text());
    List<String> none = List.of();
    return switch (phrase.place()) {
      case TRAIT -> new Wanted(only, none, true, none, none);
      case KIND -> new Wanted(none, only, phrase.many(), none, none);
      case DETAIL -> new Wanted(none, none, true, only, none);
      case EXCEPTION -> new Wanted(none, none, true, none, only);
    };
  }

  Wanted and(Wanted other) {
    return new Wanted(
        joined(traits, other.traits),
        joined(kinds, other.kinds),
        many && other.many,
        joined(details, other.details),
        joined(exceptions, other.exceptions));
  }

  /** The same without what follows the noun. */
  Wanted head() {
    return new Wanted(traits, kinds, many, List.of(), List.of());
  }

  /** What follows the noun. */
  List<String> tail() {
    return joined(details, exceptions);
  }

  boolean isEmpty() {
    return all().isEmpty();
  }

  /** Everything, in the order in which it is said. */
  List<String> all() {
    return Stream.of(traits, kinds, details, exceptions).flatMap(List::stream).toList();
  }

  /** As one noun with all that belongs to it. */
  String noun(ConditionMessages say) {
    return say.wanted(
        Phrases.andOrNull(traits),
        kind(say),
        Phrases.andOrNull(details),
        Phrases.andOrNull(exceptions));
  }

  /** That there is nothing of it. */
  String nothing(ConditionMessages say) {
    return say.nothing(
        Phrases.andOrNull(traits),
        kind(say),
        Phrases.andOrNull(details),
        Phrases.andOrNull(exceptions));
  }

  private @Nullable String kind(ConditionMessages say) {
    return kinds.isEmpty() ? null : say.kinds(Phrases.and(kinds), many);
  }

  private static List<String> joined(List<String> first, List<String> then) {
    List<String> joined = new ArrayList<>(first);
    then.stream().filter(text -> !joined.contains(text)).forEach(joined::add);
    return List.copyOf(joined);
  }
}
