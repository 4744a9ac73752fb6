package io.vouch.agent.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.turn.state.Ask;
import io.vouch.agent.understanding.CheckedPlan;
import io.vouch.agent.understanding.ConversationView;
import io.vouch.agent.understanding.PlanCheck;
import io.vouch.agent.understanding.PlanningContext;
import io.vouch.agent.understanding.grammar.CatalogueGrammar;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.domain.PersonId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Words;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.request.Taste;
import io.vouch.tools.training.ItemText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What the words of a message may do to the items of the demo market, from reading to ranking. */
final class PlannedWishProperties {
  private static final List<String> CONDITIONS =
      List.of(
          "kettles",
          "kettles under 60 euros",
          "mugs",
          "backpacks under 120 euros",
          "headphones",
          "not red",
          "under 40 euros",
          "something");

  /** Words that no field has and many texts mention. */
  private static final List<String> WISHES =
      List.of("spout", "sturdy", "handle", "morning", "stew", "zworbly");

  private static final CatalogueGrammar GRAMMAR = new CatalogueGrammar();
  private static final PlanCheck CHECK = new PlanCheck();

  private static SmallShop shop;

  @BeforeContainer
  static void open() {
    try {
      shop = SmallShop.open(Files.createTempDirectory("wishes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterContainer
  static void close() {
    shop.close();
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void wish_addedToAMessage_neverChangesTheCandidateSet(@ForAll long seed) {
    Random random = new Random(seed);
    String said = pick(CONDITIONS, random);
    String wish = pick(WISHES, random);
    String negator = pick(List.of("", "not too ", "nothing ", "without "), random);
    CheckedPlan before = plan(said);
    CheckedPlan after = plan(said + ", " + negator + wish);
    assertThat(after.changes()).as("%s + %s%s", said, negator, wish).isEqualTo(before.changes());
    assertThat(negator.isEmpty() ? after.wish() : after.avoid()).contains(wish);
    assertThat(negator.isEmpty() ? after.avoid() : after.wish())
        .isEqualTo(negator.isEmpty() ? before.avoid() : before.wish());
    assertThat(items(ranked(after))).hasSameElementsAs(items(ranked(before)));
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void negatedWish_neverRaisesWhatMentionsIt(@ForAll long seed) {
    Random random = new Random(seed);
    String said = pick(CONDITIONS, random);
    String word = pick(WISHES, random);
    List<Integer> before = items(ranked(plan(said)));
    List<Integer> after = items(ranked(plan(said + ", nothing " + word)));
    Set<Integer> mentioning =
        before.stream().filter(item -> mentions(item, word)).collect(Collectors.toSet());
    for (int item : mentioning) {
      assertThat(others(after, item, mentioning))
          .as("%s without %s: items before %d", said, word, item)
          .isGreaterThanOrEqualTo(others(before, item, mentioning));
    }
  }

  /** How many items that do not mention the word stand before an item. */
  private static long others(List<Integer> order, int item, Set<Integer> mentioning) {
    return order.subList(0, order.indexOf(item)).stream()
        .filter(other -> !mentioning.contains(other))
        .count();
  }

  private static boolean mentions(int item, String word) {
    Catalogue catalogue = engine().catalogue();
    return Words.of(catalogue.title(item) + " " + ItemText.body(catalogue, item)).contains(word);
  }

  private static Engine engine() {
    return shop.product().engines().current();
  }

  private static CheckedPlan plan(String message) {
    PlanningContext context =
        new PlanningContext(message, engine().vocabulary(), ConversationView.empty());
    return Objects.requireNonNull(
        CHECK.check(Objects.requireNonNull(GRAMMAR.read(context).plan()), context).plan());
  }

  private static RankedPool ranked(CheckedPlan plan) {
    List<Constraint> constraints = ConstraintLog.empty().with(1, plan.changes()).constraints();
    Ask ask = Ask.NOTHING.after(plan);
    return engine()
        .recommender()
        .scored(
            new RecommendationRequest(
                new PersonId("ada"),
                "test",
                5,
                constraints,
                List.of(),
                ask.likeItems(),
                ask.unlikeItems(),
                ask.wish(),
                ask.avoid(),
                ask.sort(),
                SeenPolicy.DECAY,
                List.of()),
            Taste.unknown(new PersonId("ada")),
            Integer.MAX_VALUE);
  }

  private static List<Integer> items(RankedPool pool) {
    return IntStream.range(0, pool.size()).map(pool::item).boxed().toList();
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
