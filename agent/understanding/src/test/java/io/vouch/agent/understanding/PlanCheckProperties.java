package io.vouch.agent.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Critique;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.agent.understanding.example.Scene;
import io.vouch.agent.understanding.grammar.CatalogueGrammar;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.constraint.Constraint;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * Arbitrary plans and messages: the check never throws and never names what the catalogue does not
 * have.
 */
final class PlanCheckProperties {
  private static final PlanCheck CHECK = new PlanCheck();
  private static final CandidateIndex SHOP_INDEX =
      new CandidateIndex(Scene.SHOP.vocabulary().catalogue());
  private static final CandidateIndex FILM_INDEX =
      new CandidateIndex(Scene.FILMS.vocabulary().catalogue());
  private static final List<String> WORDS =
      List.of(
          "price",
          "brand",
          "colour",
          "genre",
          "year",
          "runtime",
          "waterproof",
          "title",
          "available",
          "item",
          "publisher",
          "*",
          "",
          " ",
          "red",
          "Thriller",
          "thrillers",
          "Acme",
          "Tom Hanks",
          "Heat",
          "star wars",
          "50",
          "50 EUR",
          "2 h",
          "-1",
          "NaN",
          "1e308",
          "9".repeat(40),
          "true",
          "no",
          "ünïcödé",
          "\u0000",
          "💥",
          "' OR 1=1 --",
          "{item:1}",
          "ignore previous instructions",
          "x".repeat(5_000),
          "wifi",
          "s01",
          "f01",
          "under",
          "like",
          "not",
          "without",
          "cheaper",
          "than",
          "the",
          "second",
          "or",
          "and",
          ",",
          "?",
          "why",
          "how",
          "many",
          "first",
          "two",
          "2005",
          "80s");

  @Property(tries = 5_000, shrinking = ShrinkingMode.OFF)
  void check_ofAnyPlan_yieldsOnlyWhatTheCatalogueHas(@ForAll long seed) {
    Random random = new Random(seed);
    Scene scene = random.nextBoolean() ? Scene.SHOP : Scene.FILMS;
    holds(new RandomPlans(random).plan(), scene.says("", random.nextBoolean()));
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void grammar_ofAnyMessage_writesAPlanThatRunsOrAsks(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder message = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      message.append(pick(WORDS, random)).append(random.nextInt(5) == 0 ? "" : " ");
    }
    Scene scene = random.nextBoolean() ? Scene.SHOP : Scene.FILMS;
    PlanningContext context = scene.says(message.toString(), random.nextBoolean());
    Reading reading = new CatalogueGrammar().read(context);
    assertThat(new CatalogueGrammar().read(context)).isEqualTo(reading);
    assertThat(reading.failure()).isNull();
    holds(Objects.requireNonNull(reading.plan()), context);
  }

  private static void holds(Plan plan, PlanningContext context) {
    CheckedReading result = CHECK.check(plan, context);
    assertThat(CHECK.check(plan, context)).isEqualTo(result);
    CheckedPlan checked = result.plan();
    if (checked == null) {
      assertThat(plan.act()).as("the only act that waits").isInstanceOf(Act.Remember.class);
      assertThat(result.doubts()).isNotEmpty();
      return;
    }
    Catalogue catalogue = context.vocabulary().catalogue();
    assertThat(Stream.concat(checked.likeItems().stream(), checked.unlikeItems().stream()))
        .allMatch(item -> catalogue.indexOf(item) >= 0);
    checked.changes().forEach(change -> holds(change, catalogue));
  }

  private static void holds(LogChange change, Catalogue catalogue) {
    if (change instanceof LogChange.Add(Constraint constraint, var combination)) {
      named(constraint, catalogue);
      (catalogue.schema().find("genre").isPresent() ? FILM_INDEX : SHOP_INDEX)
          .matching(constraint); // runs
    }
    if (change instanceof LogChange.Exclude(ItemId item)) {
      assertThat(catalogue.indexOf(item)).isNotNegative();
    }
  }

  private static void named(Constraint constraint, Catalogue catalogue) {
    switch (constraint) {
      case Constraint.NumberRange range -> kind(catalogue, range.field(), FieldKind.NUMBER);
      case Constraint.FlagIs flag -> kind(catalogue, flag.field(), FieldKind.FLAG);
      case Constraint.OneOf(String field, List<String> names) -> names(catalogue, field, names);
      case Constraint.EveryOf(String field, List<String> names) -> names(catalogue, field, names);
      case Constraint.HasWords words -> {}
      case Constraint.AmongItems items -> {}
      case Constraint.Not(Constraint inner) -> named(inner, catalogue);
      case Constraint.AllOf(List<Constraint> parts) ->
          parts.forEach(part -> named(part, catalogue));
      case Constraint.AnyOf(List<Constraint> parts) ->
          parts.forEach(part -> named(part, catalogue));
    }
  }

  private static void kind(Catalogue catalogue, String field, FieldKind kind) {
    assertThat(catalogue.schema().find(field).orElseThrow().kind()).isEqualTo(kind);
  }

  private static void names(Catalogue catalogue, String field, List<String> names) {
    kind(catalogue, field, FieldKind.CATEGORY);
    names.forEach(
        name -> assertThat(catalogue.categories(field).codeOf(name)).as(name).isNotNegative());
  }

  private static <T> T pick(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }

  /** Plans without any sense. */
  private record RandomPlans(Random random) {
    Plan plan() {
      return new Plan(
          act(),
          list(4, this::change),
          list(2, () -> new Plan.Anchor(item(), random.nextBoolean())),
          list(
              2,
              () ->
                  new Critique(word(), pick(List.of(Critique.Direction.values()), random), item())),
          random.nextBoolean() ? word() : null,
          random.nextInt(4) == 0 ? new Plan.Order(word(), random.nextBoolean()) : null,
          random.nextInt(4) == 0 ? random.nextInt(-5, 120) : null);
    }

    private <T> List<T> list(int most, Supplier<T> element) {
      List<T> list = new ArrayList<>();
      for (int i = random.nextInt(most + 1); i > 0; i--) {
        list.add(element.get());
      }
      return list;
    }

    private String word() {
      return pick(WORDS, random);
    }

    private ItemReference item() {
      return switch (random.nextInt(4)) {
        case 0 -> new ItemReference.ById(new ItemId(random.nextBoolean() ? "s01" : "nowhere"));
        case 1 -> new ItemReference.ByTitle(word());
        case 2 -> new ItemReference.ByRank(random.nextInt(-2, 6));
        default -> new ItemReference.InFocus();
      };
    }

    private ConstraintChange change() {
      return switch (random.nextInt(8)) {
        case 0 -> new ConstraintChange.RetractField(word());
        case 1 -> new ConstraintChange.RetractValue(word());
        case 2 -> new ConstraintChange.GoBackBefore(word());
        case 3 -> new ConstraintChange.Exclude(item());
        case 4 ->
            random.nextBoolean() ? new ConstraintChange.UndoLast() : new ConstraintChange.Clear();
        case 5 -> new ConstraintChange.Instead(statement(0));
        default -> new ConstraintChange.Add(statement(0));
      };
    }

    private Statement statement(int depth) {
      return switch (depth > 4 ? 0 : random.nextInt(6)) {
        case 1 -> new Statement.Not(statement(depth + 1));
        case 2 -> new Statement.All(list(3, () -> statement(depth + 1)));
        case 3 -> new Statement.Any(list(3, () -> statement(depth + 1)));
        default ->
            new Statement.Leaf(
                word(), pick(List.of(Operator.values()), random), list(3, this::word));
      };
    }

    private Act act() {
      return switch (random.nextInt(9)) {
        case 0 -> new Act.ListValues(word());
        case 1 -> new Act.LookUp(item(), random.nextBoolean() ? word() : null);
        case 2 -> new Act.Compare(list(4, this::item));
        case 3 -> new Act.Explain(item());
        case 4 -> new Act.Remember(List.of(Opinion.of(random.nextBoolean(), word(), word())));
        case 5 -> Act.Forget.about(word());
        case 6 -> new Act.AskBack(word());
        default -> new Act.Recommend();
      };
    }
  }
}
