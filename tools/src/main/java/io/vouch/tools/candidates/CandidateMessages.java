package io.vouch.tools.candidates;

import io.vouch.messages.MessageBundle;

/** What a certificate fails to show, and what cannot be relaxed. */
@MessageBundle
interface CandidateMessages {
  String certificateOfAnotherItem(Object item, Object asked);

  String certificateOfAnotherCatalogue(Object stated, Object current);

  String factsHaveChanged(Object stated, Object current);

  String factsDoNotSatisfy(Object facts, Object constraint);

  String contributionsDoNotSum(double sum, double score);

  String wishesOfAnotherRequest(Object stated, Object asked);

  String itemDoesNotSatisfy(Object item, Object constraint);

  String tooManyConstraints(int constraints, int most);
}
