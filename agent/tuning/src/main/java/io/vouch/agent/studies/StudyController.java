package io.vouch.agent.studies;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.StoredCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;

/** Who corrects a study between its rounds. */
public enum StudyController implements StoredCode {
  /** Whoever its method has. */
  OF_METHOD,
  NONE,
  /** Change detection. */
  RULES,
  /** Random corrections. */
  PLACEBO,
  /** A language model. */
  LLM;

  private static final StudyMessages SAY = Messages.of(StudyMessages.class);

  /** The code of the controller where nobody names one. */
  public static final String USUAL = "of-method";

  @Override
  public String code() {
    return this == OF_METHOD ? USUAL : StoredCode.super.code();
  }

  /**
   * The controller of that code.
   *
   * @throws VouchException INVALID_REQUEST if there is none
   */
  public static StudyController of(String code) {
    return StoredCode.find(StudyController.class, code)
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.INVALID_REQUEST,
                SAY.unknownController(code, StoredCode.codes(StudyController.class))));
  }
}
