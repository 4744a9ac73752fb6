package io.vouch.agent.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.agent.evaluation.tuner.MarketStudy;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.memory.TuningStore;
import io.vouch.memory.json.DomainJson;
import java.util.List;
import java.util.Optional;

/** What a study was begun with, kept as the first note of its history. */
final class StudySettings {
  private static final String KIND = "settings";
  private static final TypeReference<MarketStudy> STUDY = new TypeReference<>() {};

  private final TuningStore store;

  StudySettings(TuningStore store) {
    this.store = store;
  }

  /**
   * The settings of a study, which begins now if there is none of that name.
   *
   * @throws VouchException CONFLICT if it was begun with others
   */
  MarketStudy of(StudyId study, MarketStudy asked) {
    Optional<MarketStudy> begun = find(study);
    if (begun.isPresent() && !begun.get().equals(asked)) {
      throw new VouchException(
          ErrorCode.CONFLICT,
          "The study (%s) was begun with %s and cannot go on with %s. Maybe give it the same options, or another --study."
              .formatted(study, text(begun.get()), text(asked)));
    }
    if (begun.isEmpty()) {
      store.append(study, List.of(new Noted(KIND, "study", DomainJson.write(asked, STUDY))), 0);
    }
    return asked;
  }

  /**
   * The settings of a study that there is.
   *
   * @throws VouchException NOT_FOUND if there is none of that name
   */
  MarketStudy known(StudyId study) {
    return find(study)
        .orElseThrow(() ->
            new VouchException(
                ErrorCode.NOT_FOUND,
                "There is no study (%s), only %s. Maybe: vouch tune run --study %s."
                    .formatted(study, store.studies(), study)));
  }

  private Optional<MarketStudy> find(StudyId study) {
    return store.history(study).stream()
        .map(TuningStore.StoredEvent::event)
        .filter(event -> event instanceof Noted noted && noted.kind().equals(KIND))
        .map(event -> DomainJson.read(((Noted) event).detailsJson(), STUDY))
        .findFirst();
  }

  private static String text(MarketStudy study) {
    return "--method %s --seed %d --season %s --rounds %d --trials %d --requests %d --visitors %d"
        .formatted(
            study.arm(),
            study.market().seed(),
            study.market().season(),
            study.rounds(),
            study.trials(),
            study.requests(),
            study.market().visitors());
  }
}
