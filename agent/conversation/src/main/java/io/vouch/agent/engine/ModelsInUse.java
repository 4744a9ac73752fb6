package io.vouch.agent.engine;

import io.vouch.agent.narration.phrase.FactorWords;
import io.vouch.tools.model.PartFault;
import java.util.List;

/**
 * How the models behind an engine stand.
 *
 * @param words what their factors are called
 * @param faults what is stored of models and cannot be served
 * @param stillLoading names of sources that are still being built in the background
 */
public record ModelsInUse(FactorWords words, List<PartFault> faults, List<String> stillLoading) {
  public ModelsInUse {
    faults = List.copyOf(faults);
    stillLoading = List.copyOf(stillLoading);
  }
}
