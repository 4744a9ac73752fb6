package io.vouch.memory;

import static io.vouch.memory.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.JobId;
import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.StudyId;
import io.vouch.domain.VouchException;
import io.vouch.domain.WindowId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.LiveWindow.LiveArm;
import io.vouch.domain.experiment.RankedRequest;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Person;
import io.vouch.domain.tuning.Relation;
import io.vouch.domain.tuning.RelationKey;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.domain.tuning.TuningEvent.RelationSeeded;
import io.vouch.domain.tuning.TuningState;
import io.vouch.domain.tuning.Uncertainty;
import io.vouch.memory.AccessKeyStore.AccessKey;
import io.vouch.memory.JobStore.Job;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store keeps to when several threads write to it at one moment. */
public abstract class ConcurrentWritersContract extends StoreContract {
  private static final int WRITERS = 8;

  @Test
  void events_sameOnesInOppositeOrders_areStoredOnce() throws Exception {
    List<Event> events =
        IntStream.range(0, 200).mapToObj(i -> event("e" + i, "p" + i % 7, "i", i)).toList();
    List<Event> reversed = new ArrayList<>(events);
    Collections.reverse(reversed);

    List<Integer> added =
        AtOnce.run(WRITERS, i -> () -> store().events().append(i % 2 == 0 ? events : reversed));

    assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
    assertThat(store().events().count()).isEqualTo(200);
    assertThat(store().people().count()).isEqualTo(7);
  }

  @Test
  void people_inOppositeOrders_endWithOneOfTheirAttributes() throws Exception {
    AtOnce.run(
        WRITERS,
        i ->
            () -> {
              List<Person> people = new ArrayList<>();
              for (int p = 0; p < 100; p++) {
                people.add(new Person(new PersonId("p" + p), Map.of("by", "w" + i)));
              }
              if (i % 2 == 1) {
                Collections.reverse(people);
              }
              store().people().upsert(people);
              return i;
            });

    assertThat(store().people().count()).isEqualTo(100);
    String last = store().people().find(new PersonId("p0")).orElseThrow().attributes().get("by");
    for (int p = 0; p < 100; p++) {
      assertThat(store().people().find(new PersonId("p" + p)).orElseThrow().attributes())
          .isEqualTo(Map.of("by", last));
    }
  }

  @Test
  void upsert_ofDifferentFields_mergesThemAllAndCountsEveryVersion() throws Exception {
    List<Long> versions =
        AtOnce.run(
            WRITERS,
            i ->
                () ->
                    store()
                        .catalogue()
                        .upsert(
                            new CatalogueSchema(
                                List.of(
                                    FieldDefinition.of(
                                        "f" + i, FieldKind.NUMBER, FieldRole.OTHER))),
                            List.of(Samples.bare("item" + i)))
                        .sequence());

    assertThat(versions).doesNotHaveDuplicates();
    assertThat(store().catalogue().version().sequence()).isEqualTo(WRITERS);
    assertThat(store().catalogue().schema().fields())
        .filteredOn(field -> field.name().startsWith("f"))
        .hasSize(WRITERS);
    assertThat(store().catalogue().count()).isEqualTo(WRITERS);
  }

  @Test
  void append_sameTurnNumber_letsOneThrough() throws Exception {
    store().conversations().start(Samples.conversation("c", "anna", 1));

    List<Boolean> kept =
        AtOnce.run(
            WRITERS,
            i ->
                unlessConflict(() -> {
                  store()
                      .conversations()
                      .append(
                          FinishedTurn.of(
                              Samples.turn("t" + i, "c", 1),
                              List.of(Samples.exchange("t" + i, 1))));
                  return true;
                }));

    assertThat(kept).containsOnlyOnce(true);
    assertThat(store().conversations().turns(Samples.conversation("c", "anna", 1).id())).hasSize(1);
  }

  @Test
  void lease_ofOneJob_isGivenToOne() throws Exception {
    JobId id = new JobId("j");
    store().jobs().save(new Job(id, JobKind.IMPORT, JobState.RUNNING, "{}", null, 1, 1));

    List<Boolean> leased =
        AtOnce.run(WRITERS, i -> () -> store().jobs().lease(id, "owner" + i, 100, 200));

    assertThat(leased).containsOnlyOnce(true);
  }

  @Test
  void key_ofOneLabel_isTakenByOne() throws Exception {
    List<Boolean> taken =
        AtOnce.run(
            WRITERS,
            i ->
                unlessConflict(() -> {
                  store().accessKeys().save(new AccessKey("shop", KeyRole.SERVE, "digest" + i, 1));
                  return true;
                }));

    assertThat(taken).containsOnlyOnce(true);
    assertThat(store().accessKeys().all()).hasSize(1);
  }

  @Test
  void experiments_ofOneTime_areRefusedButOne() throws Exception {
    List<Boolean> kept =
        AtOnce.run(
            WRITERS,
            i ->
                unlessConflict(() -> {
                  store().experiments().save(window("x" + i));
                  return true;
                }));

    assertThat(kept).containsOnlyOnce(true);
    assertThat(store().experiments().all()).hasSize(1);
  }

  @Test
  void requests_keptAtOnce_stayWithinTheBound() throws Exception {
    store().experiments().save(window("x"));

    AtOnce.run(
        WRITERS,
        i ->
            () -> {
              boolean room = true;
              for (int r = 0; room; r++) {
                room =
                    store()
                        .experiments()
                        .keep(
                            new RankedRequest(
                                new WindowId("x"),
                                new PersonId("p" + i),
                                new RecommendationId("r" + i + "-" + r),
                                r,
                                "packed"),
                            20);
              }
              return i;
            });

    assertThat(store().experiments().requests(new WindowId("x"), 99)).hasSize(20);
  }

  @Test
  void tuning_sameEventsAtOnce_areOneHistoryAndItsState() throws Exception {
    StudyId study = new StudyId("s");

    List<Integer> fresh =
        AtOnce.run(
            WRITERS,
            i ->
                () ->
                    store()
                        .tuning()
                        .append(
                            study, List.of(seeded(i % 4), new Noted("step", "n" + i, "{}")), i));

    assertThat(fresh.stream().mapToInt(Integer::intValue).sum()).isEqualTo(4 + WRITERS);
    List<TuningEvent> history =
        store().tuning().history(study).stream().map(TuningStore.StoredEvent::event).toList();
    assertThat(history).hasSize(4 + WRITERS).doesNotHaveDuplicates();
    assertThat(store().tuning().state(study)).isEqualTo(TuningState.EMPTY.after(history));
  }

  @Test
  void stages_openedFilledAndPublishedAtOnce_loseNothing() throws Exception {
    List<Long> published =
        AtOnce.run(
            WRITERS,
            i ->
                () -> {
                  try (ImportStage stage = store().stage("stage" + i)) {
                    stage.events(
                        IntStream.range(0, 100)
                            .mapToObj(e -> event("s" + i + "-" + e, "p" + e % 9, "item", e))
                            .toList());
                    stage.checkpoint("all");
                    return stage.publish(CatalogueSchema.empty()).newEvents();
                  }
                });

    assertThat(published).hasSize(WRITERS).allMatch(count -> count == 100);
    assertThat(store().events().count()).isEqualTo(100L * WRITERS);
  }

  @Test
  void stage_takenOverWhileItIsWritten_hasWhatItsLastCheckpointSays() throws Exception {
    for (int round = 0; round < 5; round++) {
      String name = "contested" + round;
      AtOnce.run(2, i -> unlessConflict(() -> write(name, i)));
      try (ImportStage stage = store().stage(name)) {
        int told = stage.resumeToken().map(Integer::parseInt).orElse(0);

        assertThat(stage.publish(CatalogueSchema.empty()).newEvents()).isEqualTo(told);
      }
    }
  }

  private boolean write(String name, int writer) {
    try (ImportStage stage = store().stage(name)) {
      int told = stage.resumeToken().map(Integer::parseInt).orElse(0);
      for (int e = 0; e < 20; e++) {
        stage.events(List.of(event(name + "-" + writer + "-" + e, "p", "item", e)));
        stage.checkpoint(String.valueOf(++told));
      }
      return true;
    }
  }

  @Test
  void erase_whileOthersAppend_leavesNoRowWithoutItsPerson() throws Exception {
    PersonId person = new PersonId("anna");
    for (int round = 0; round < 10; round++) {
      String name = "r" + round;
      store().conversations().start(Samples.conversation("c" + name, "anna", 1));
      AtOnce.run(
          WRITERS,
          i ->
              unlessGone(() -> {
                if (i == 0) {
                  store().people().erase(person);
                } else if (i % 2 == 0) {
                  store().events().append(List.of(event("e" + name + i, "anna", "item", 1)));
                } else {
                  store()
                      .conversations()
                      .append(
                          FinishedTurn.of(Samples.turn("t" + name + i, "c" + name, i), List.of()));
                }
                return true;
              }));

      boolean owns =
          store().people().export(person).stream().anyMatch(table -> !table.rows().isEmpty());
      assertThat(store().people().find(person).isPresent()).isEqualTo(owns);
    }
  }

  /** False where the other one was first. */
  private static Callable<Boolean> unlessConflict(Callable<Boolean> work) {
    return unless(ErrorCode.CONFLICT, work);
  }

  /** False where the conversation was erased before. */
  private static Callable<Boolean> unlessGone(Callable<Boolean> work) {
    return unless(ErrorCode.NOT_FOUND, work);
  }

  private static Callable<Boolean> unless(ErrorCode code, Callable<Boolean> work) {
    return () -> {
      try {
        return work.call();
      } catch (VouchException failure) {
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
        return false;
      }
    };
  }

  private static LiveWindow window(String id) {
    List<LiveArm> arms = List.of(new LiveArm("a", "v1", 0.5), new LiveArm("b", "v2", 0.5));
    return new LiveWindow(new WindowId(id), "salt", arms, 10, 20, null);
  }

  private static TuningEvent seeded(int number) {
    return new RelationSeeded(
        new Relation(
            new RelationKey("orders", "metric" + number),
            0.5,
            0,
            0.2,
            new Uncertainty(0.25, 0.01, 0.0025)));
  }
}
