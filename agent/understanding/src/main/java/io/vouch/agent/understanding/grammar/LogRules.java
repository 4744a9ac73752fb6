package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.domain.catalogue.FieldRole;
import java.util.List;

/** Taking conditions back: a field, a value, a turn, everything. */
final class LogRules {
  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning("drop field", (match, draft) -> dropField(match, draft)),
          new Rule.Meaning(
              "money is no object",
              (match, draft) ->
                  match
                      .message()
                      .vocabulary()
                      .fields()
                      .withRole(FieldRole.PRICE)
                      .filter(
                          field -> draft.change(new ConstraintChange.RetractField(field.name())))
                      .isPresent()),
          new Rule.Meaning("drop value", (match, draft) -> dropValue(match, draft)),
          new Rule.Meaning(
              "go back before",
              (match, draft) ->
                  match.marked(Mark.BACK)
                      && draft.change(new ConstraintChange.GoBackBefore(match.get(Slot.VALUE)))),
          new Rule.Meaning("undo", (match, draft) -> draft.change(new ConstraintChange.UndoLast())),
          new Rule.Meaning("clear", (match, draft) -> draft.change(new ConstraintChange.Clear())));

  private LogRules() {}

  private static boolean dropField(Match match, Draft draft) {
    String field =
        match.has(Slot.FIELD) ? match.get(Slot.FIELD).name() : match.get(Slot.BETTER).field();
    boolean said = match.message().view().log().readsField(field);
    return (said || !match.marked(Mark.DENY))
        && draft.change(new ConstraintChange.RetractField(field));
  }

  /**
   * "Forget jazz" takes back an active condition; where none names the value, memory rules read it.
   */
  private static boolean dropValue(Match match, Draft draft) {
    String value = match.get(Slot.VALUE);
    boolean active = match.message().view().log().namesValue(value);
    return (active || match.marked(Mark.SURE))
        && draft.change(new ConstraintChange.RetractValue(value));
  }
}
