package io.vouch.agent.understanding.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.prompts.Demonstration;
import io.vouch.prompts.DemonstrationPool;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every demonstration is a plan of the algebra, and together they show all of it. */
final class DemonstrationsTest {
  private final DemonstrationPool pool = DemonstrationPool.load();
  private final CatalogueVocabulary shop = Shop.vocabulary();
  private final CatalogueBrief brief = new CatalogueBrief(shop, pool);

  @Test
  void pool_overACatalogueWithEveryKindOfField_isFilledWhole() {
    assertThat(brief.demonstrations())
        .extracting(Demonstration::id)
        .containsExactlyElementsOf(pool.all().stream().map(Demonstration::id).toList());
  }

  @TestFactory
  Stream<DynamicTest> demonstration_overACatalogue_isAPlan() {
    return brief.demonstrations().stream()
        .map(d -> DynamicTest.dynamicTest(d.id(), () -> assertReads(d)));
  }

  @Test
  void pool_overACatalogue_showsEveryActAndChange() {
    Set<Class<?>> shown = new HashSet<>();
    for (Demonstration d : brief.demonstrations()) {
      PlanReader.Written reading = PlanJson.read(d.plan().toString(), brief.fields());
      shown.add(reading.plan().act().getClass());
      reading.plan().changes().forEach(change -> shown.add(change.getClass()));
    }
    Set<Class<?>> all =
        Stream.of(Act.class, ConstraintChange.class)
            .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
            .collect(Collectors.toSet());

    assertThat(shown).containsExactlyInAnyOrderElementsOf(all);
  }

  private void assertReads(Demonstration demonstration) {
    PlanReader.Written reading = PlanJson.read(demonstration.plan().toString(), brief.fields());
    List<String> unplaced = reading.unplaced();

    assertThat(PlanWriter.write(reading.plan(), unplaced).toString())
        .as("nothing of the demonstration is lost in reading")
        .hasSameSizeAs(demonstration.plan().toString());
  }
}
