package io.vouch.agent.tuning.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.tuning.round.StudyNotes.Confirmation;
import io.vouch.agent.tuning.round.StudyNotes.Decision;
import io.vouch.agent.tuning.round.StudyNotes.SearchStep;
import io.vouch.domain.StudyId;
import io.vouch.domain.tuning.TuningEvent.Noted;
import io.vouch.domain.tuning.Uplift;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StudyNotesTest {
  private static final AtomicInteger STUDIES = new AtomicInteger();
  private static VouchStore store;

  /** Another study in each test, so that one store serves them all. */
  private final StudyId study = new StudyId("study-" + STUDIES.incrementAndGet());

  @BeforeAll
  static void open(@TempDir Path directory) {
    store = JdbcVouchStore.open(StoreLocation.directory(directory));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void steps_areDoneByRoundAndReadInTheirOrder() {
    StudyNotes notes =
        notes(
            StudyNotes.step(2, RoundStep.SEARCH, Map.of()),
            StudyNotes.step(2, RoundStep.PULL, Map.of()),
            StudyNotes.step(1, RoundStep.PULL, Map.of()));
    assertThat(notes.isDone(2, RoundStep.PULL)).isTrue();
    assertThat(notes.isDone(1, RoundStep.SEARCH)).isFalse();
    assertThat(notes.ofRound(2))
        .extracting(Noted::subject)
        .containsExactly("r002:00-pull", "r002:10-search");
  }

  @Test
  void steps_ofTheFirstAndTheClosingRound_leaveOutWhatTheyCannotDo() {
    assertThat(RoundStep.of(1, 3))
        .as("no window to look back on")
        .containsExactly(
            RoundStep.PULL,
            RoundStep.PREPARE,
            RoundStep.INVERT,
            RoundStep.SEARCH,
            RoundStep.PUBLISH);
    assertThat(RoundStep.of(3, 3))
        .hasSize(RoundStep.values().length - 1)
        .doesNotContain(RoundStep.CONFIRM);
    assertThat(RoundStep.of(4, 3))
        .hasSize(RoundStep.values().length - 2)
        .doesNotContain(RoundStep.SEARCH, RoundStep.PUBLISH)
        .endsWith(RoundStep.CONFIRM);
  }

  @Test
  void openHolds_releasedOnes_areLeftOut() {
    StudyNotes notes =
        notes(
            StudyNotes.held("r002", "look"),
            StudyNotes.held("w003:lost-3", "no traffic"),
            new Noted("release", "r002", "{\"by\":\"ann\"}"));
    assertThat(notes.openHolds()).containsExactly(Map.entry("w003:lost-3", "no traffic"));
    assertThat(notes.isReleased("r002")).isTrue();
    assertThat(notes.isReleased("w003:lost-3")).isFalse();
  }

  @Test
  void losses_countEveryTimeOfAWindow() {
    assertThat(
            notes(
                    new Noted("lost", "w001:001", "{}"),
                    new Noted("lost", "w001:002", "{}"),
                    new Noted("lost", "w012:001", "{}"))
                .losses())
        .containsExactly(Map.entry(1, 2), Map.entry(12, 1));
  }

  @Test
  void gate_andSearchProgress_areReadFromTheStepsOfTheirRound() {
    StudyNotes notes =
        notes(
            StudyNotes.step(
                1, RoundStep.PUBLISH, Map.of("gate", "passed", "gateReason", "a gain", "x", 1)),
            StudyNotes.step(
                1,
                RoundStep.SEARCH,
                Map.of("progress", List.of(new SearchStep(1, 0.5), new SearchStep(8, 0.75)))));
    assertThat(notes.gate(1)).isEqualTo(Map.of("gate", "passed", "gateReason", "a gain"));
    assertThat(notes.gate(2)).isEmpty();
    assertThat(notes.searchProgress(1))
        .containsExactly(new SearchStep(1, 0.5), new SearchStep(8, 0.75));
    assertThat(notes.searchProgress(2)).isEmpty();
  }

  @Test
  void confirmation_survivesTheStore() {
    Confirmation confirmation =
        new Confirmation(3, 2, new TreeMap<>(Map.of("gmv", new Uplift(0.1, 0.02))), true);
    assertThat(notes().confirmation()).isEmpty();
    assertThat(notes(StudyNotes.confirmation(confirmation)).confirmation()).contains(confirmation);
  }

  @Test
  void frozen_untilThawedAndAgain_namesWhoFrozeItLast() {
    Noted first = new Noted("freeze", "1", "{\"by\":\"ann\",\"reason\":\"sale\"}");
    Noted thawed = new Noted("unfreeze", "1", "{\"by\":\"ann\"}");
    Noted second = new Noted("freeze", "2", "{\"by\":\"bob\",\"reason\":\"audit\"}");
    assertThat(notes().frozen()).isNull();
    assertThat(notes(first).frozen()).contains("ann", "sale");
    assertThat(notes(thawed).frozen()).as("the notes add up").isNull();
    assertThat(notes(second).frozen()).contains("bob", "audit");
  }

  @Test
  void decisions_areThoseOfPeopleOldestFirst() {
    store
        .tuning()
        .append(
            study,
            List.of(new Noted("rejection", "r001", "{\"by\":\"ann\",\"reason\":\"too risky\"}")),
            5);
    notes(new Noted("approval", "r002", "{\"by\":\"bob\",\"version\":\"hand-r002\"}"));
    assertThat(StudyNotes.decisions(store.tuning(), study))
        .containsExactly(
            new Decision(Ruling.REJECTION, "r001", "ann", "too risky", 5),
            new Decision(Ruling.APPROVAL, "r002", "bob", "hand-r002", 7));
  }

  /** The notes after these were added. */
  private StudyNotes notes(Noted... noted) {
    store.tuning().append(study, List.of(noted), 7);
    return StudyNotes.of(store.tuning(), study);
  }
}
