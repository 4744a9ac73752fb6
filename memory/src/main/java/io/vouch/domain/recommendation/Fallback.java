package io.vouch.domain.recommendation;

/**
 * A statement that the answer is not what was asked for at best, and why; never silent.
 *
 * @param code why, for programs
 * @param text one sentence for a person
 */
public record Fallback(Code code, String text) {
  /** Why; told and stored by the constant's name, which never changes. */
  public enum Code {
    /** Nothing is known of the person. */
    NEW_PERSON,
    /** No source reads the words of the wish. */
    WISH_NOT_MATCHED,
    /** Nothing is trained that could say more. */
    MODELS_NOT_TRAINED,
    /** Nothing trained says anything about what was asked for. */
    NOTHING_SIMILAR
  }
}
