package io.vouch.agent.narration.phrase;

import io.vouch.messages.Messages;
import io.vouch.tools.model.Models;

/**
 * What a ranking factor is called in a sentence: the house's own factors here, those of a model in
 * its own words.
 */
public final class FactorWords {
  private static final PhraseMessages SAY = Messages.of(PhraseMessages.class);

  private final Models models;

  private FactorWords(Models models) {
    this.models = models;
  }

  /** The words of the house and of these models. */
  public static FactorWords of(Models models) {
    return new FactorWords(models);
  }

  /**
   * The factor's name for people in the language of the answer; an unknown factor reads as its own
   * name.
   */
  public String of(String factor) {
    String ofModel = models.words().get(factor);
    return ofModel == null ? SAY.factor(factor, factor.replace('_', ' ')) : ofModel;
  }
}
