package io.vouch.tools.model;

import io.vouch.tools.catalogue.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A recommender model as a plug-in: it learns, is stored and is served under one name.
 *
 * <p>Adding one takes a package with an implementation and one line in the list that the program
 * hands over ({@link Models}). Training, the model file, the sources of the ranking, the console
 * and the words of an explanation find it there.
 *
 * <p>Implementations are immutable and thread-safe; the same data and seed give the same bits on
 * any number of threads.
 */
public interface Model {
  /** The model's name, lower snake case: of its part in the model file and on the command line. */
  String name();

  /** The version of what {@link TrainedModel#save} writes, from 1, raised when its bytes change. */
  default int version() {
    return 1;
  }

  /** What it learns from; most learn from what people did. */
  default Evidence evidence() {
    return Evidence.EVENTS;
  }

  /**
   * Whether a training that names no models trains it. One that costs much more than the others is
   * asked for by name.
   */
  default boolean isTrainedUnasked(Catalogue catalogue) {
    return true;
  }

  /**
   * What besides data and seed decides the trained bits, as bytes that go into the version of a
   * training: its name, its version and its settings.
   */
  default byte[] identity(TrainingData data) {
    return (name() + " " + version()).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Learns. Little or too much data is no failure: {@link Learned.Nothing} says why in a sentence.
   */
  Learned train(TrainingData data, long seed);

  /**
   * Reads what {@link TrainedModel#save} of this version wrote.
   *
   * @throws IOException if the bytes are something else
   */
  TrainedModel load(PartInput in) throws IOException;

  /** What it offers where nothing is trained; usually nothing. */
  default Offer untrained(Catalogue catalogue) {
    return Offer.NOTHING;
  }

  /** What each factor it may offer is called in a sentence, by the factor's name. */
  Map<String, String> words();
}
