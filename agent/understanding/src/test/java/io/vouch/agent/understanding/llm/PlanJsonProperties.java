package io.vouch.agent.understanding.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.BundlePart;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.Critique;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.ItemRelation;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.plan.Plan;
import io.vouch.agent.plan.Statement;
import io.vouch.domain.ItemId;
import io.vouch.tools.bundle.Voucher;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PlanJsonProperties {
  private static final Set<String> FIELDS = Set.of("price", "kind", "brand", "*");

  @Property(tries = 500)
  void anyPlan_writtenAndRead_isItself(@ForAll("plans") Plan plan) {
    assertThat(PlanJson.read("Sure! ```" + PlanJson.write(plan) + "```", FIELDS).plan())
        .isEqualTo(plan);
  }

  @Property(tries = 500)
  void anyPlan_cutAnywhere_isNeverReadAsAnotherPlan(
      @ForAll("plans") Plan plan, @ForAll("places") int place) {
    String json = PlanJson.write(plan);
    String cut = json.substring(0, place % json.length());
    assertThat(readable(cut)).isFalse();
  }

  @Property(tries = 1_000)
  void anyText_read_failsOnlyWithItsOwnError(@ForAll String text) {
    readable(text);
    readable("{" + text + "}");
    readable("{\"act\":" + text);
  }

  private static boolean readable(String text) {
    try {
      PlanJson.read(text, FIELDS);
      return true;
    } catch (PlanFormatException e) {
      return false;
    }
  }

  @Provide
  Arbitrary<Integer> places() {
    return Arbitraries.integers().between(0, 100_000);
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Combinators.combine(
            acts(),
            changes().list().ofMaxSize(4),
            Combinators.combine(items(), Arbitraries.of(true, false))
                .as(Plan.Anchor::new)
                .list()
                .ofMaxSize(3),
            critiques().list().ofMaxSize(2),
            words().injectNull(0.5),
            Combinators.combine(fields(), Arbitraries.of(true, false))
                .as(Plan.Order::new)
                .injectNull(0.5),
            Arbitraries.integers().between(1, 100).injectNull(0.5))
        .as(Plan::new);
  }

  private Arbitrary<Act> acts() {
    Arbitrary<Act> plain =
        Arbitraries.of(
            new Act.Recommend(), new Act.ShowMore(), new Act.Count(), new Act.ShowProfile());
    return Arbitraries.oneOf(
        plain,
        fields().map(Act.ListValues::new),
        Combinators.combine(items(), fields().injectNull(0.5)).as(Act.LookUp::new),
        items().list().ofMinSize(1).ofMaxSize(3).map(Act.Compare::new),
        items().map(Act.Explain::new),
        Combinators.combine(items(), words().injectNull(0.5)).as(Act.AskAbout::new),
        items().map(Act.AskWho::new),
        Combinators.combine(
                items().list().ofMinSize(1).ofMaxSize(3),
                words().injectNull(0.5),
                Arbitraries.of(true, false))
            .as(Act.AskEach::new),
        Combinators.combine(
                items().list().ofMinSize(1).ofMaxSize(3), words().list().ofMinSize(1).ofMaxSize(3))
            .as(Act.AskFacts::new),
        items().map(Act.Choose::new),
        Arbitraries.of(true, false).map(Act.TryAgain::new),
        fields().map(Act.AskBack::new),
        Combinators.combine(Arbitraries.of(true, false), fields(), words())
            .as(Opinion::of)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(Act.Remember::new),
        Combinators.combine(words().injectNull(0.5), Arbitraries.of(true, false).injectNull(0.5))
            .as(Act.Forget::new),
        bundles(),
        relations().map(Act.Relate::new),
        Arbitraries.of(Act.SmallTalk.Kind.class).map(Act.SmallTalk::new));
  }

  private Arbitrary<ItemRelation> relations() {
    return Arbitraries.oneOf(
        items().map(ItemRelation.GoesWith::new),
        items().map(ItemRelation.InsteadOf::new),
        Arbitraries.of(ItemRelation.Again.Which.class).map(ItemRelation.Again::new),
        Arbitraries.of(new ItemRelation.Surprise(), new ItemRelation.Trending()),
        words().injectNull(0.5).map(ItemRelation.GiftFor::new));
  }

  private Arbitrary<Act> bundles() {
    Arbitrary<BundlePart> parts =
        Combinators.combine(
                words(),
                statements(1).list().ofMaxSize(2),
                words().injectNull(0.5),
                words().injectNull(0.5))
            .as(BundlePart::new);
    return Combinators.combine(
            parts.list().ofMinSize(1).ofMaxSize(8),
            statements(0).injectNull(0.5),
            statements(1).list().ofMaxSize(2),
            fields().injectNull(0.5),
            vouchers().injectNull(0.5))
        .as(Act.Bundle::new);
  }

  private Arbitrary<Voucher> vouchers() {
    Arbitrary<BigDecimal> amounts =
        Arbitraries.bigDecimals().between(BigDecimal.ONE, BigDecimal.TEN.pow(2)).ofScale(2);
    Arbitrary<Voucher.Discount> discounts =
        Arbitraries.oneOf(
            amounts.map(Voucher.Discount.Fixed::new),
            Combinators.combine(amounts, amounts.injectNull(0.5))
                .as(Voucher.Discount.Percentage::new));
    return Combinators.combine(
            amounts, Arbitraries.of(true, false), discounts, Arbitraries.of(Voucher.Scope.class))
        .as(Voucher::new);
  }

  private Arbitrary<ConstraintChange> changes() {
    return Arbitraries.oneOf(
        statements(2).map(ConstraintChange.Add::new),
        statements(2).map(ConstraintChange.Instead::new),
        fields().map(ConstraintChange.RetractField::new),
        words().map(ConstraintChange.RetractValue::new),
        words().map(ConstraintChange.GoBackBefore::new),
        items().map(ConstraintChange.Exclude::new),
        Arbitraries.of(new ConstraintChange.UndoLast(), new ConstraintChange.Clear()));
  }

  private Arbitrary<Statement> statements(int depth) {
    Arbitrary<Statement> leaf =
        Combinators.combine(
                fields(), Arbitraries.of(Statement.Operator.class), words().list().ofSize(2))
            .as(Statement.Leaf::new);
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<List<Statement>> parts = statements(depth - 1).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        leaf,
        statements(depth - 1).map(Statement.Not::new),
        parts.map(Statement.All::new),
        parts.map(Statement.Any::new));
  }

  private Arbitrary<Critique> critiques() {
    return Combinators.combine(fields(), Arbitraries.of(Critique.Direction.class), items())
        .as(Critique::new);
  }

  private Arbitrary<ItemReference> items() {
    return Arbitraries.oneOf(
        words().map(id -> new ItemReference.ById(new ItemId(id))),
        words().map(ItemReference.ByTitle::new),
        Arbitraries.integers().between(1, 100).map(ItemReference.ByRank::new),
        Arbitraries.just(new ItemReference.InFocus()));
  }

  private Arbitrary<String> fields() {
    return Arbitraries.of(FIELDS.stream().sorted().toList());
  }

  private Arbitrary<String> words() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withChars("{}\"\\'é ")
        .ofMinLength(1)
        .ofMaxLength(20)
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }
}
