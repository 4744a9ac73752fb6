package io.vouch.agent.studies;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.agent.tuning.round.StudyBudget;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.memory.TuningStore;
import io.vouch.memory.TuningStore.StoredEvent;
import io.vouch.memory.json.DomainJson;
import io.vouch.messages.Messages;
import java.util.List;
import java.util.Optional;

/** What studies were begun with, kept as the first notes of their histories. */
final class StudySettings {
  private static final StudyMessages SAY = Messages.of(StudyMessages.class);

  private static final String MARKET = "settings";
  private static final String GOVERNANCE = "governance";
  private static final String LIVE = "live-settings";
  private static final TypeReference<MarketStudy> STUDY = new TypeReference<>() {};
  private static final TypeReference<LiveStudy> LIVE_STUDY = new TypeReference<>() {};
  private static final TypeReference<Governance> GOVERNED = new TypeReference<>() {};

  private final TuningStore store;

  StudySettings(TuningStore store) {
    this.store = store;
  }

  /** Who corrects a study and what it may spend. */
  private record Governance(StudyController controller, StudyBudget budget) {}

  /**
   * The setup of a study, which begins now if there is none of that name.
   *
   * @throws VouchException CONFLICT if it was begun with another one
   */
  StudySetup begun(StudyId study, StudySetup asked) {
    Optional<StudySetup> known = find(study);
    if (known.isPresent() && !known.get().isLike(asked)) {
      throw new VouchException(ErrorCode.CONFLICT, SAY.begunOtherwise(study, known.get(), asked));
    }
    if (known.isEmpty()) {
      Governance governance = new Governance(asked.controller(), asked.budget());
      store.append(
          study,
          List.of(
              settings(asked),
              new Noted(GOVERNANCE, "study", DomainJson.write(governance, GOVERNED))),
          0);
    }
    return known.orElse(asked);
  }

  private static Noted settings(StudySetup asked) {
    LiveStudy live = asked.live();
    return live == null
        ? new Noted(MARKET, "study", DomainJson.write(asked.market(), STUDY))
        : new Noted(LIVE, "study", DomainJson.write(live, LIVE_STUDY));
  }

  /** The setup of a study, if there is one of that name. */
  Optional<StudySetup> find(StudyId study) {
    List<StoredEvent> history = store.history(study);
    Governance governance =
        note(history, GOVERNANCE, GOVERNED)
            .orElse(new Governance(StudyController.OF_METHOD, StudyBudget.standard()));
    Optional<StudySetup> onPeople =
        note(history, LIVE, LIVE_STUDY)
            .map(live -> StudySetup.live(live, governance.controller(), governance.budget()));
    return onPeople.isPresent()
        ? onPeople
        : note(history, MARKET, STUDY)
            .map(market -> new StudySetup(market, governance.controller(), governance.budget()));
  }

  private static <T> Optional<T> note(
      List<StoredEvent> history, String kind, TypeReference<T> type) {
    return history.stream()
        .map(StoredEvent::event)
        .filter(event -> event instanceof Noted noted && noted.kind().equals(kind))
        .map(event -> DomainJson.read(((Noted) event).detailsJson(), type))
        .findFirst();
  }
}
