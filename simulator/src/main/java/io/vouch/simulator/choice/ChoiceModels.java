package io.vouch.simulator.choice;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.List;

/** The choice models of the house, by name. */
public final class ChoiceModels {
  private static final ChoiceMessages SAY = Messages.of(ChoiceMessages.class);

  private static final int PICKS = 3;
  private static final List<ChoiceModel> ALL =
      List.of(
          CascadeChoice.standard(),
          new MultinomialLogitChoice(),
          new IteratedLogitChoice(PICKS),
          new PositionBasedChoice());

  private ChoiceModels() {}

  /** All of them, the standard one first. */
  public static List<ChoiceModel> all() {
    return ALL;
  }

  /**
   * The model of this name.
   *
   * @throws VouchException if there is none
   */
  public static ChoiceModel named(String name) {
    return ALL.stream()
        .filter(model -> model.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.INVALID_REQUEST,
                SAY.choiceModelUnknown(name, ALL.stream().map(ChoiceModel::name).toList())));
  }
}
