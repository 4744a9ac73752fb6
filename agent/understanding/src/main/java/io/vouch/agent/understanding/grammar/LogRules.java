package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.ConstraintChange;
import io.vouch.domain.catalogue.FieldRole;
import java.util.List;

/** Taking conditions back: a field, a value, a turn, everything. */
final class LogRules {
  private static final String DROP =
      "(never mind [about]|forget [about]|drop|remove|ignore|cancel|scratch|lose|skip|discard|take [away|off|out]|get rid of"
          + "|no longer [need|want]|no need for|i do not need|without) ";

  private static final String LIMIT =
      " (limit|restriction|filter|condition|constraint|requirement|range|cap|wish)";

  static final List<Rule> ALL =
      List.of(
          Rule.named("drop field")
              .when(
                  DROP
                      + "[the|my|any|that] {field} [limit|restriction|filter|condition|constraint|requirement|range|cap|wish]",
                  "[the] {field} (does not|do not) matter [anymore|any more|to me]",
                  "i do not care about [the] {field} [anymore|any more]",
                  "[it|they] (can|could|may) be {better} [too|as well|than that]",
                  "any {field} [is|would be] (fine|ok|okay|will do|good|goes|works)",
                  "no {field}" + LIMIT)
              .then((match, draft) -> dropField(match, draft))
              .as(
                  "shop: forget the price limit",
                  "shop: any colour is fine",
                  "films: the year doesn't matter",
                  "films: I don't care about the genre anymore"),
          Rule.named("money is no object")
              .when(
                  "(money|price|cost|budget) is (no (object|issue|problem|concern)|not (an issue|a problem))")
              .then((match, draft) ->
                  match
                      .message()
                      .vocabulary()
                      .fields()
                      .withRole(FieldRole.PRICE)
                      .filter(
                          field -> draft.change(new ConstraintChange.RetractField(field.name())))
                      .isPresent())
              .as("shop: money is no object"),
          Rule.named("drop value")
              .when(
                  DROP
                      + "[the|that] {value} [limit|filter|condition|constraint|bit|part|thing|one]",
                  "(it|they) (does not|do not) have to be {value}",
                  "(does not|do not) (need|have) to be {value} [anymore|any more]",
                  "not necessarily {value}")
              .then((match, draft) -> dropValue(match, draft))
              .as(
                  "shop: never mind the red",
                  "shop: it doesn't have to be red",
                  "films+: forget the thriller thing"),
          Rule.named("go back before")
              .when(
                  "[please] [can you|can we|let us] [go|take me|take us|get|return|switch] [back] [to] [how|what|where|as] "
                      + "[it was|things were|we were|it] before [i|we] [said|say|mentioned|asked for|asked|added|wanted] "
                      + "[the|about|for] {value} [limit|filter|thing]")
              .then((match, draft) ->
                  (match.says("back")
                          || match.says("said")
                          || match.says("mentioned")
                          || match.says("asked"))
                      && draft.change(new ConstraintChange.GoBackBefore(match.get(Slot.VALUE))))
              .as(
                  "shop: go back to before I said red",
                  "films: back to before I mentioned thrillers"),
          Rule.named("undo")
              .when(
                  "[please] undo [that|it|this|the last (one|change|step)|last]",
                  "take (that|it) back",
                  "(go|step) back [one|a step|one step]",
                  "(revert|scrap) [that|it|the] [last] [change|one|step]")
              .then((match, draft) -> draft.change(new ConstraintChange.UndoLast()))
              .as("shop: undo", "films: take that back", "shop: undo the last change"),
          Rule.named("clear")
              .when(
                  "[let us|can we] (start (over|again|from scratch|afresh|anew)|begin again|reset [everything|all]|new search)",
                  "(clear|remove|drop|forget|reset|delete) [all|every] [the|my|of the] "
                      + "(filters|filter|conditions|constraints|limits|restrictions|criteria)",
                  "clear (everything|all)")
              .then((match, draft) -> draft.change(new ConstraintChange.Clear()))
              .as("shop: start over", "films: clear all filters", "shop: reset"));

  private LogRules() {}

  private static boolean dropField(Match match, Draft draft) {
    String field =
        match.has(Slot.FIELD) ? match.get(Slot.FIELD).name() : match.get(Slot.BETTER).field();
    boolean said = match.message().view().log().readsField(field);
    boolean negation = match.message().is(match.start(), "without");
    return (said || !negation) && draft.change(new ConstraintChange.RetractField(field));
  }

  /**
   * "Forget jazz" takes back an active condition; where none names the value, memory rules read it.
   */
  private static boolean dropValue(Match match, Draft draft) {
    String value = match.get(Slot.VALUE);
    boolean active = match.message().view().log().namesValue(value);
    boolean unmistakable = match.says("never") || match.says("necessarily") || match.says("be");
    boolean negation =
        match.message().is(match.start(), "without") || match.message().is(match.start(), "skip");
    return !negation
        && (active || unmistakable)
        && draft.change(new ConstraintChange.RetractValue(value));
  }
}
