package io.vouch.tools.training;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Why models cannot be trained, kept or loaded. */
@MessageBundle
interface TrainingMessages {
  String alsSizeOutOfRange(int dimensions, int iterations);

  String alsWeightsOutOfRange(float regularisation, float unobservedWeight, float deviation);

  String easeTooLarge(int mostItems, int items);

  String modelsCannotBeWritten(Object file, @Nullable String problem);

  String noModelFile(Object file);

  String tooShort();

  String notAModelFile();

  String otherFormat(int version, int known);

  String endsEarly();

  String checksumWrong();

  String modelFileUnusable(Object file, String fault);

  String noNeighbours();

  String tooFewForFactors(int people, int items, int leastPeople);

  String nothingTrained();
}
