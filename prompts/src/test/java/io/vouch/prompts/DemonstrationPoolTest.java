package io.vouch.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DemonstrationPoolTest {
  private static final Map<String, String> WORDS =
      Map.of("category_field", "genre", "category_a", "Thriller", "category_b", "Comedy");

  private final DemonstrationPool pool = DemonstrationPool.load();

  @Test
  void load_shippedPool_hasAtLeastFortyOfEveryKind() {
    assertThat(pool.all()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(pool.all()).allSatisfy(d -> assertThat(d.shows()).isNotEmpty());
    assertThat(pool.all()).allSatisfy(d -> assertThat(d.plan().has("act")).isTrue());
  }

  @Test
  void over_wordsMissing_leavesDemonstrationsOut() {
    List<Demonstration> filled = pool.over(WORDS);

    assertThat(filled).isNotEmpty().hasSizeLessThan(pool.all().size());
    assertThat(filled).allSatisfy(d -> assertThat(d.placeholders()).isEmpty());
  }

  @Test
  void over_words_fillsMessageAndPlan() {
    Demonstration filled =
        pool.over(WORDS).stream()
            .filter(d -> d.id().equals("recommend-category"))
            .findFirst()
            .orElseThrow();

    assertThat(filled.message()).isEqualTo("Show me some Thriller");
    assertThat(filled.plan().toString())
        .contains("\"field\":\"genre\"")
        .contains("\"values\":[\"Thriller\"]");
  }

  @Test
  void nearest_similarMessage_comesFirst() {
    List<Demonstration> nearest =
        DemonstrationPool.nearest(pool.all(), "why did you pick the first one?", 3);

    assertThat(nearest).hasSize(3).first().extracting(Demonstration::id).isEqualTo("item-why-rank");
  }

  @Test
  void nearest_nothingInCommon_isOrderedById() {
    assertThat(DemonstrationPool.nearest(pool.all(), "", 4))
        .extracting(Demonstration::id)
        .isSorted()
        .hasSize(4);
  }
}
