package io.vouch.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exploration;
import io.vouch.domain.experiment.Exposure;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.experiment.RankedRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ExperimentStore} does. */
public abstract class ExperimentStoreContract extends StoreContract {
  private static final WindowId ID = new WindowId("spring");

  private static LiveWindow window(String id, long startMillis, long endMillis) {
    return new LiveWindow(
        new WindowId(id),
        "salt",
        List.of(new LiveArm("control", "v1", 0.9), new LiveArm("treatment", "v2", 0.1)),
        startMillis,
        endMillis,
        null);
  }

  private static Exposure exposure(String person, String arm, long atMillis) {
    return new Exposure(ID, new PersonId(person), arm, "v1", atMillis);
  }

  @Test
  void save_again_changesNothing_butAnotherPlanIsRefused() {
    store().experiments().save(window("spring", 10, 20));
    store().experiments().save(window("spring", 10, 20));

    assertThat(store().experiments().all()).containsExactly(window("spring", 10, 20));
    assertThat(store().experiments().find(ID)).contains(window("spring", 10, 20));
    assertFails(
        ErrorCode.CONFLICT, "spring", () -> store().experiments().save(window("spring", 10, 21)));
  }

  @Test
  void save_overlapping_isRefusedUntilTheOtherIsStopped() {
    store().experiments().save(window("spring", 10, 20));
    assertFails(
        ErrorCode.CONFLICT, "spring", () -> store().experiments().save(window("summer", 15, 30)));

    store().experiments().stop(ID, 12);
    store().experiments().stop(ID, 14);
    store().experiments().save(window("summer", 15, 30));

    LiveWindow stopped = store().experiments().find(ID).orElseThrow();
    assertThat(stopped.stoppedAtMillis()).isEqualTo(12);
    assertThat(stopped.isRunning(11)).isTrue();
    assertThat(stopped.isRunning(12)).isFalse();
    assertThat(store().experiments().all()).hasSize(2);
  }

  @Test
  void expose_secondTime_isNotCounted() {
    store().experiments().save(window("spring", 10, 20));

    assertThat(store().experiments().expose(exposure("ann", "control", 11))).isTrue();
    assertThat(store().experiments().expose(exposure("ann", "treatment", 12))).isFalse();
    assertThat(store().experiments().expose(exposure("bob", "treatment", 11))).isTrue();

    List<Exposure> seen = new ArrayList<>();
    store().experiments().forEachExposure(ID, seen::add);
    assertThat(seen)
        .containsExactly(exposure("ann", "control", 11), exposure("bob", "treatment", 11));
    store().people().erase(new PersonId("ann"));
    seen.clear();
    store().experiments().forEachExposure(ID, seen::add);
    assertThat(seen).hasSize(1);
  }

  private static RankedRequest request(String id, String person, long atMillis) {
    return new RankedRequest(
        ID, new PersonId(person), new RecommendationId(id), atMillis, "packed " + id);
  }

  @Test
  void keep_upToTheBound_inOrderOfTime_andForgottenWithThePersonOrWithTime() {
    store().experiments().save(window("spring", 10, 20));

    assertThat(store().experiments().keep(request("r2", "ann", 12), 3)).isTrue();
    assertThat(store().experiments().keep(request("r1", "bob", 11), 3)).isTrue();
    assertThat(store().experiments().keep(request("r3", "ann", 13), 3)).isFalse();
    assertThat(store().experiments().keep(request("r4", "cid", 14), 3)).isFalse();

    assertThat(store().experiments().requests(ID, 9))
        .containsExactly(
            request("r1", "bob", 11), request("r2", "ann", 12), request("r3", "ann", 13));
    assertThat(store().experiments().requests(ID, 1)).containsExactly(request("r1", "bob", 11));

    store().people().erase(new PersonId("ann"));
    assertThat(store().experiments().requests(ID, 9)).containsExactly(request("r1", "bob", 11));
    assertThat(store().experiments().forgetRequests(11)).isZero();
    assertThat(store().experiments().forgetRequests(12)).isEqualTo(1);
    assertThat(store().experiments().requests(ID, 9)).isEmpty();
  }

  @Test
  void save_withExplorationAndLoggedShare_readsTheSame() {
    LiveArm explored =
        new LiveArm("exploration", "v2", 0.1, new Exploration(0.5, List.of("popular", "content")));
    LiveWindow window =
        new LiveWindow(
            ID, "salt", List.of(new LiveArm("control", "v1", 0.9), explored), 10, 20, null, 0.25);
    store().experiments().save(window);

    assertThat(store().experiments().find(ID)).contains(window);
  }
}
