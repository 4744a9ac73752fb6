package io.vouch.memory;

import static io.vouch.memory.Samples.SCHEMA;
import static io.vouch.memory.Samples.bare;
import static io.vouch.memory.Samples.event;
import static io.vouch.memory.Samples.item;
import static io.vouch.memory.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldValue.TextValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Person;
import io.vouch.memory.ImportStage.Published;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ImportStage} does. */
public abstract class ImportStageContract extends StoreContract {
  @Test
  void stage_beforePublishing_isInvisible() {
    try (ImportStage stage = store().stage("s")) {
      fill(stage);
      stage.checkpoint("half");

      assertEmpty();
    }
    assertEmpty();
  }

  @Test
  void publish_everything_showsItAndCountsWhatIsThere() {
    store().catalogue().upsert(SCHEMA, List.of(bare("old"), bare("a")));
    store().events().append(List.of(event("e1", "zoe", "i", 1)));
    try (ImportStage stage = store().stage("s")) {
      fill(stage);

      assertThat(stage.publish(SCHEMA))
          .isEqualTo(new Published(new CatalogueVersion(2), 3, 3, 4, 1, 2));
    }
    assertThat(store().catalogue().find(new ItemId("a"))).contains(item("a"));
    assertThat(store().people().find(new PersonId("anna"))).contains(person("anna"));
    assertThat(store().events().history(new PersonId("ben"), 9)).hasSize(1);
    assertThat(store().people().find(new PersonId("ben"))).isPresent();
  }

  @Test
  void publish_sameAgain_changesNothing() {
    publish("s");

    assertThat(publish("s")).isEqualTo(new Published(new CatalogueVersion(1), 2, 3, 3, 0, 0));
  }

  @Test
  void publish_sameIdTwice_theLastItemAndPersonCount() {
    try (ImportStage stage = store().stage("s")) {
      stage.items(List.of(bare("a"), item("b"), item("a")));
      stage.people(List.of(person("anna"), new Person(new PersonId("anna"), Map.of("age", "9"))));
      assertThat(stage.publish(SCHEMA).itemsInStore()).isEqualTo(2);
    }
    assertThat(store().catalogue().find(new ItemId("a"))).contains(item("a"));
    assertThat(store().people().find(new PersonId("anna")).orElseThrow().attributes())
        .containsEntry("age", "9");
  }

  @Test
  void publish_itemThatDoesNotFit_leavesEverythingAsItWas() {
    try (ImportStage stage = store().stage("s")) {
      fill(stage);
      stage.items(
          List.of(
              new Item(
                  new ItemId("x"), "t", null, null, true, Map.of("year", new TextValue("?")))));

      assertFails(ErrorCode.BAD_DATA, "(x)", () -> stage.publish(SCHEMA));
      assertEmpty();
      stage.discard();
    }
    assertThat(publish("s").itemsInStore()).isEqualTo(2);
  }

  @Test
  void resume_afterClose_goesOnAtTheCheckpoint() {
    try (ImportStage stage = store().stage("s")) {
      assertThat(stage.resumeToken()).isEmpty();
      stage.events(List.of(event("e1", "anna", "i", 1)));
      stage.checkpoint("line 1");
      stage.events(
          IntStream.range(0, 30_000).mapToObj(i -> event("lost" + i, "anna", "i", i)).toList());
    }
    try (ImportStage stage = store().stage("s")) {
      assertThat(stage.resumeToken()).contains("line 1");
      stage.events(List.of(event("e2", "anna", "i", 2)));
      assertThat(stage.publish(CatalogueSchema.empty()).eventsInStore()).isEqualTo(2);
    }
    try (ImportStage stage = store().stage("s")) {
      assertThat(stage.resumeToken()).isEmpty();
    }
  }

  @Test
  void close_withoutCheckpoint_leavesNothingToResume() {
    try (ImportStage stage = store().stage("s")) {
      fill(stage);
    }
    try (ImportStage stage = store().stage("s")) {
      assertThat(stage.resumeToken()).isEmpty();
      assertThat(stage.publish(SCHEMA).eventsInStore()).isZero();
    }
  }

  @Test
  void discard_afterCheckpoint_forgetsTheStage() {
    try (ImportStage stage = store().stage("s")) {
      fill(stage);
      stage.checkpoint("half");
      stage.discard();
      assertFails(ErrorCode.INTERNAL, "(s)", () -> stage.checkpoint("more"));
    }
    try (ImportStage stage = store().stage("s")) {
      assertThat(stage.resumeToken()).isEmpty();
    }
  }

  @Test
  void stage_openedTwice_theLaterTakesOver() {
    try (ImportStage first = store().stage("s")) {
      first.checkpoint("one");
      try (ImportStage second = store().stage("s")) {
        assertFails(ErrorCode.CONFLICT, "(s)", () -> first.checkpoint("two"));
        assertThat(second.resumeToken()).contains("one");
        fill(second);
        assertThat(second.publish(SCHEMA).eventsInStore()).isEqualTo(3);
      }
      assertFails(ErrorCode.CONFLICT, "(s)", () -> first.publish(SCHEMA));
    }
  }

  @Test
  void stages_ofTwoNames_doNotMix() {
    try (ImportStage one = store().stage("one");
        ImportStage two = store().stage("two")) {
      one.events(List.of(event("e1", "anna", "i", 1)));
      two.events(List.of(event("e2", "anna", "i", 1), event("e3", "anna", "i", 1)));
      two.checkpoint("t");
      assertThat(one.publish(CatalogueSchema.empty()).eventsInStore()).isEqualTo(1);
      assertThat(two.publish(CatalogueSchema.empty()).newEvents()).isEqualTo(2);
    }
  }

  @Test
  void erase_personInAStage_isNotPublished() {
    try (ImportStage stage = store().stage("s")) {
      fill(stage);
      stage.checkpoint("all");
      store().people().erase(new PersonId("anna"));
      stage.publish(SCHEMA);
    }
    assertThat(store().people().find(new PersonId("anna"))).isEmpty();
    assertThat(store().events().history(new PersonId("anna"), 9)).isEmpty();
  }

  private Published publish(String name) {
    try (ImportStage stage = store().stage(name)) {
      fill(stage);
      return stage.publish(SCHEMA);
    }
  }

  private static void fill(ImportStage stage) {
    stage.items(List.of(item("a"), bare("b")));
    stage.people(List.of(person("anna"), person("cyd")));
    stage.events(
        List.of(
            event("e1", "anna", "a", 1), event("e2", "anna", "b", 2), event("e3", "ben", "b", 3)));
  }

  private void assertEmpty() {
    assertThat(store().catalogue().count()).isZero();
    assertThat(store().catalogue().version()).isEqualTo(new CatalogueVersion(0));
    assertThat(store().events().count()).isZero();
    assertThat(store().people().count()).isZero();
  }
}
