package io.vouch.agent.lab.talk;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.simulator.persona.PersonaSpeaker;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The part of a population that speaks in a language model's words.
 *
 * @param share of the users, in [0, 1]; the same users for the same seed
 * @param speaker who puts their sentences
 * @param source what answers: a model's name, "recorded exchanges", or that there is nothing
 * @param budget what may be spent
 */
public record Personas(double share, PersonaSpeaker speaker, String source, Budget budget) {
  private static final TalkMessages SAY = Messages.of(TalkMessages.class);

  public Personas {
    if (!(share >= 0 && share <= 1)) {
      throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.shareOutOfRange(share));
    }
  }

  /**
   * What may be spent.
   *
   * @param mostCalls a run that is projected to need more is refused, unless agreed
   * @param agreed whether somebody said yes to more
   * @param pricePerMillionTokens in whatever currency, or null if unknown
   */
  public record Budget(int mostCalls, boolean agreed, @Nullable Double pricePerMillionTokens) {
    /** Says what a run would need, and refuses it beyond the budget. */
    public void admit(String source, Projection projection, Consumer<String> progress) {
      String text = projection.text(pricePerMillionTokens);
      progress.accept(SAY.personas(source, text));
      if (projection.calls() > mostCalls && !agreed) {
        throw new VouchException(ErrorCode.INVALID_REQUEST, SAY.tooManyCalls(text, mostCalls));
      }
    }
  }

  /**
   * What a run would need.
   *
   * @param calls at most: questions asked before, or recorded, need none
   * @param tokens input and output, roughly and erring on the high side
   */
  public record Projection(int calls, long tokens) {
    private String text(@Nullable Double pricePerMillionTokens) {
      String cost =
          pricePerMillionTokens == null
              ? SAY.noPrice()
              : SAY.cost(String.format(Locale.ROOT, "%.4f", tokens * pricePerMillionTokens / 1e6));
      return SAY.need(calls, tokens, cost);
    }
  }
}
