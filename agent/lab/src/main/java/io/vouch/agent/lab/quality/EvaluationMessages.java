package io.vouch.agent.lab.quality;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What is said about the quality of recommenders. */
@MessageBundle
interface EvaluationMessages {
  String noSplits(Object folder);

  String numberOfPeople();

  String easeTooLarge(String split, int items, int mostItems);

  String alsSettings(
      int dimensions,
      int iterations,
      float regularisation,
      float unobservedWeight,
      float deviation);

  String fileUnreadable(Object file, @Nullable String problem);

  String split(KnownSplit known);

  String uniform();

  String cosineNeighbours(int neighbours);

  String lambda(int lambda);

  String rankAndAlpha(int rank, float alpha);
}
