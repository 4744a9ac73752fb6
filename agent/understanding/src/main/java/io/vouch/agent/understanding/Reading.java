package io.vouch.agent.understanding;

import io.vouch.agent.plan.Plan;
import io.vouch.domain.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader made of a whole message: the plan it means, and spans that cover every word of it
 * once. No word stops a turn: what maps to no field is a wish.
 *
 * @param plan what is asked for, unchecked; null only where the reader failed or understood nothing
 *     at all
 * @param spans in order, without overlap; a reader that cannot tell gives none
 * @param openWords words as written that no rule accounts for; a better reader may know more of
 *     them
 * @param failure why the reader itself could not read (an endpoint that hangs, nonsense twice), or
 *     null
 */
public record Reading(
    @Nullable Plan plan, List<Span> spans, List<String> openWords, @Nullable Failure failure) {
  public Reading {
    spans = List.copyOf(spans);
    openWords = List.copyOf(openWords);
  }

  /** Why a reader could not read; {@code message} is for people. */
  public record Failure(ErrorCode code, String message) {}

  /** A reading that accounts for every word. */
  public static Reading of(Plan plan) {
    return new Reading(plan, List.of(), List.of(), null);
  }

  /** Of a reader that understood nothing. */
  public static Reading nothing() {
    return new Reading(null, List.of(), List.of(), null);
  }

  /** Of a reader that failed. */
  public static Reading failed(ErrorCode code, String message) {
    return new Reading(null, List.of(), List.of(), new Failure(code, message));
  }

  /** Whether every word is accounted for. */
  public boolean isWhole() {
    return plan != null && openWords.isEmpty();
  }
}
