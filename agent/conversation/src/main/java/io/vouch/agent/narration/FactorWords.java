package io.vouch.agent.narration;

import io.vouch.messages.Messages;
import io.vouch.tools.model.Models;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a ranking factor is called in a sentence: the house's own factors here, those of a model in
 * its own words.
 */
public final class FactorWords {
  private static final PhraseMessages SAY = Messages.of(PhraseMessages.class);

  private final Map<String, String> words;

  private FactorWords(Map<String, String> words) {
    this.words = Collections.unmodifiableMap(words);
  }

  /** The words of the house and of these models. */
  public static FactorWords of(Models models) {
    return new FactorWords(new TreeMap<>(models.words()));
  }

  /** The factor's name for people; an unknown factor reads as its own name. */
  public String of(String factor) {
    String ofModel = words.get(factor);
    return ofModel == null ? SAY.factor(factor, factor.replace('_', ' ')) : ofModel;
  }
}
