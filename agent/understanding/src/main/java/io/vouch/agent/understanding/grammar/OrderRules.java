package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.token.Token;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.List;
import java.util.Set;

/** Orders, superlatives and how many items are wanted. */
final class OrderRules {
  private static final Set<String> PHRASE_ENDS =
      Set.of(
          "with", "without", "under", "over", "below", "above", "from", "by", "for", "in", "that",
          "which", "but", "of", "between");

  static final List<Rule> ALL =
      List.of(
          Rule.named("order")
              .when(
                  "[the] {best} (first|at the top|on top)",
                  "(sort|order|rank|arrange) [them|these|those|it|the list|results|{noun}] by {field} "
                      + "[ascending|descending|low to high|high to low|lowest first|highest first]",
                  "[sorted|ordered] by {field}",
                  "(sort|order|rank) [them] [by] {best}",
                  "(most|least) {field} first")
              .then((match, draft) -> order(match, draft))
              .as(
                  "shop+: cheapest first",
                  "films+: sort by rating",
                  "shop: order by price ascending"),
          Rule.named("order of names")
              .when("[the] {best} {names} [{noun}] (first|at the top|on top)")
              .then((match, draft) -> order(match, draft) && NameRules.affirm(match, draft))
              .as("shop: the cheapest laptops first"),
          Rule.named("superlative")
              .when(
                  "[which|what] [one|of (these|those|them)] [is|are] [the|your] {best} [one|ones|of (them|these|all|those)]")
              .then((match, draft) -> superlative(match, draft))
              .as(
                  "shop: the cheapest laptop",
                  "films: the newest thriller",
                  "films+: which one is the longest?"),
          Rule.named("best")
              .when(
                  "[which|what] [one|of (these|those|them)] [is|are] [the|your|my] best [one|ones|of (them|these|all|those)]")
              .then((match, draft) -> best(match, draft))
              .as("films: best romance", "shop: the best laptops", "shop+: which one is the best?"),
          Rule.named("adjective")
              .when("[very|really|quite|super|pretty] {adjective}")
              .then((match, draft) -> adjective(match, draft))
              .as(
                  "shop: cheap headphones",
                  "films: a short comedy",
                  "shop: is there anything eco-friendly in backpacks"),
          Rule.named("top")
              .when("[the|your|my] (top|best|first) {count} [{noun}]")
              .then((match, draft) -> limit(match.get(Slot.COUNT), draft))
              .as("shop: top 3 headphones", "films: the best five thrillers"),
          Rule.named("counted")
              .when("[only|just|exactly] {counted} [good|more|other|of]")
              .then((match, draft) -> limit(match.get(Slot.COUNTED), draft))
              .as("films: five horror movies", "shop: 2 backpacks"),
          Rule.named("limit")
              .when(
                  "(only|just|exactly) {count} [please|of them]",
                  "(give|show) me {count} [of them|please]")
              .then((match, draft) -> limit(match.get(Slot.COUNT), draft))
              .as("films: comedies, just two please"));

  private OrderRules() {}

  private static boolean order(Match match, Draft draft) {
    if (match.has(Slot.BEST)) {
      Comparison best = match.get(Slot.BEST);
      return draft.order(best.field(), !best.more());
    }
    FieldDefinition field = match.get(Slot.FIELD);
    if (field.kind() != FieldKind.NUMBER) {
      return false;
    }
    boolean largestFirst =
        switch (field.role()) {
          case RATING, POPULARITY, YEAR, ECO_SCORE, STOCK -> true;
          default -> false;
        };
    boolean ascending =
        match.says("ascending")
            || match.says("low") && !says(match, "high", "to")
            || match.says("lowest");
    boolean descending =
        match.says("descending") || says(match, "high", "to") || match.says("highest");
    return draft.order(field.name(), ascending || (!descending && !largestFirst));
  }

  private static boolean says(Match match, String first, String second) {
    for (int i = match.start(); i + 1 < match.end(); i++) {
      if (match.message().is(i, first) && match.message().is(i + 1, second)) {
        return true;
      }
    }
    return false;
  }

  private static boolean superlative(Match match, Draft draft) {
    Comparison best = match.get(Slot.BEST);
    if (!pluralFollows(match)) {
      draft.onlyTheFirst();
    }
    return draft.order(best.field(), !best.more());
  }

  /** By rating; where nothing is rated, the best is what the ranking puts first. */
  private static boolean best(Match match, Draft draft) {
    if (!pluralFollows(match)) {
      draft.onlyTheFirst();
    }
    match
        .message()
        .vocabulary()
        .fields()
        .withRole(FieldRole.RATING)
        .filter(field -> field.kind() == FieldKind.NUMBER)
        .ifPresent(field -> draft.order(field.name(), false));
    return draft.items();
  }

  /**
   * Whether the phrase that the superlative opens ends in a plural ("the cheapest running shoes").
   */
  private static boolean pluralFollows(Match match) {
    boolean plural = match.says("ones");
    for (int i = match.end(); match.message().has(i); i++) {
      Token token = match.message().at(i);
      if (token.parted() || PHRASE_ENDS.contains(token.word())) {
        return plural;
      }
      plural = token.isPlural();
    }
    return plural;
  }

  /**
   * "Cheap" alone bounds nothing: it orders. Without such a field it is a wish, if the texts know
   * the word.
   */
  private static boolean adjective(Match match, Draft draft) {
    Comparison adjective = match.get(Slot.ADJECTIVE);
    Message message = match.message();
    boolean known = message.vocabulary().schema().find(adjective.field()).isPresent();
    return !known && message.occursInText(match.end() - 1)
        ? draft.wish(message.text(match.end() - 1, match.end()))
        : draft.order(adjective.field(), !adjective.more());
  }

  private static boolean limit(int count, Draft draft) {
    return draft.limit(count);
  }
}
