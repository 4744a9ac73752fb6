package io.vouch.agent.turn.act;

import io.vouch.agent.narration.phrase.FactText;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.understanding.CheckedBundle;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.ConstraintText;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.Money;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.tools.bundle.BundleTerms;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import io.vouch.tools.ranking.RankedPool;
import io.vouch.tools.retrieval.LexicalRetriever;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A bundle in the conversation at hand: what is asked of the catalogue for its parts.
 *
 * @param bundle what was asked for, or the parts of it that are left
 */
record BundleCase(Recollection known, ConversationState state, CheckedBundle bundle) {
  static final int SHOWN_PER_PART = 3;

  private static final String SURFACE = "chat";
  private static final int USUAL_DIGITS = 2;
  private static final double LEAST_MATCH = 0.3;

  /** The candidates of a part that can be chosen, as positions in their pool. */
  record Candidates(RankedPool pool, int[] positions) {
    int[] items() {
      return IntStream.of(positions).map(pool::item).toArray();
    }

    double[] scores() {
      return IntStream.of(positions).mapToDouble(pool::score).toArray();
    }
  }

  Catalogue catalogue() {
    return known.engine().catalogue();
  }

  /** What the items must satisfy together; sums are in the currency's smallest unit. */
  BundleTerms terms() {
    NumberRange budget = bundle.budget();
    return new BundleTerms(
        budget == null ? BundleTerms.NO_BUDGET : minor(budget),
        digits(),
        bundle.isOneShop(),
        bundle.voucher());
  }

  /** The best {@code most} items of a part, without those of no price where prices count. */
  Candidates candidates(CheckedBundle.Part part, int most) {
    RankedPool pool =
        known
            .engine()
            .recommender()
            .scored(request(part, conversation(false)), known.taste(), most);
    int[] positions =
        IntStream.range(0, pool.size())
            .filter(at -> !bundle.isPriced() || catalogue().price(pool.item(at)) != null)
            .toArray();
    return new Candidates(pool, matching(pool, positions));
  }

  /**
   * Those that match the words of the wish at least {@link #LEAST_MATCH} as well as the best does:
   * a wish only orders, and what mentions little of it is no item of the part.
   */
  private static int[] matching(RankedPool pool, int[] positions) {
    float[] match = pool.values().get(LexicalRetriever.NAME);
    if (match == null) {
      return positions;
    }
    double best = IntStream.of(positions).mapToDouble(at -> match[at]).max().orElse(0);
    return IntStream.of(positions).filter(at -> match[at] >= LEAST_MATCH * best).toArray();
  }

  /** A request for a part, with or without the budget as a bound on each item alone. */
  RecommendationRequest request(CheckedBundle.Part part, List<Constraint> conversation) {
    List<Constraint> constraints = new ArrayList<>(conversation);
    Stream.concat(bundle.shared().stream(), part.conditions().stream())
        .filter(each -> !constraints.contains(each))
        .forEach(constraints::add);
    return new RecommendationRequest(
        known.person(),
        SURFACE,
        SHOWN_PER_PART,
        constraints,
        state.log().excluded(),
        List.of(),
        List.of(),
        part.wish(),
        null,
        SeenPolicy.DECAY);
  }

  /** The conditions of the conversation. */
  List<Constraint> conversation(boolean withBudget) {
    List<Constraint> all = new ArrayList<>(state.log().constraints());
    if (!withBudget && bundle.budget() != null) {
      all.remove(bundle.budget());
    }
    return all;
  }

  long[] prices(int[] items) {
    return IntStream.of(items)
        .mapToLong(item -> {
          Money price = catalogue().price(item);
          return price == null ? 0 : price.minorUnits();
        })
        .toArray();
  }

  /** The code of each item's shop; −1 where it has none. */
  int[] shops(int[] items) {
    String field = bundle.shopField();
    if (field == null) {
      return IntStream.of(items).map(item -> -1).toArray();
    }
    CategoryColumn column = catalogue().categories(field);
    return IntStream.of(items).map(column::firstCodeAt).toArray();
  }

  /** The shop of an item; null where it has none. */
  @Nullable String shop(int item) {
    String field = bundle.shopField();
    int code = field == null ? -1 : catalogue().categories(field).firstCodeAt(item);
    return field == null || code < 0 ? null : catalogue().categories(field).name(code);
  }

  /** Where the conversation stands when the budget was given up: without it. */
  ConversationState withoutBudget() {
    NumberRange budget = bundle.budget();
    if (budget == null || !state.log().constraints().contains(budget)) {
      return state;
    }
    LogChange retracted = new LogChange.RetractField(budget.field());
    ConstraintLog log = state.log().with(known.number(), List.of(retracted));
    return state.asking(log, state.ask(), false);
  }

  /** What the field is called that tells shops apart. */
  String shopLabel() {
    return FactText.label(Objects.requireNonNullElse(bundle.shopField(), ""));
  }

  /** An amount of the smallest unit in words. */
  String money(long minor) {
    FieldDefinition price =
        catalogue().schema().fields().stream()
            .filter(field -> field.role() == FieldRole.PRICE)
            .findFirst()
            .orElseThrow();
    return FactText.number(price, BigDecimal.valueOf(minor, digits()).doubleValue());
  }

  /** The budget in words; null where there is none. */
  @Nullable String budget() {
    NumberRange budget = bundle.budget();
    return budget == null ? null : text(budget);
  }

  /** A part in words: the person's own, else its conditions. */
  String text(CheckedBundle.Part part) {
    Constraint whole = part.whole();
    return part.said().isBlank() && whole != null ? text(whole) : part.said();
  }

  /** The case without a part. */
  BundleCase without(int part) {
    List<CheckedBundle.Part> parts = new ArrayList<>(bundle.parts());
    parts.remove(part);
    return new BundleCase(known, state, bundle.withParts(parts));
  }

  private String text(Constraint constraint) {
    return new ConstraintText(catalogue().schema()).of(constraint);
  }

  private int digits() {
    return catalogue().schema().fields().stream()
        .filter(field -> field.role() == FieldRole.PRICE)
        .map(FieldDefinition::unit)
        .filter(Objects::nonNull)
        .mapToInt(unit -> new Money(0, unit).major().scale())
        .findFirst()
        .orElse(USUAL_DIGITS);
  }

  /** The largest sum that the budget allows. */
  private long minor(NumberRange budget) {
    BigDecimal exact = BigDecimal.valueOf(budget.max()).movePointRight(digits());
    BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
    boolean excluded = !budget.maxInclusive() && whole.compareTo(exact) == 0;
    BigDecimal most = excluded ? whole.subtract(BigDecimal.ONE) : whole;
    return most.min(BigDecimal.valueOf(BundleTerms.NO_BUDGET)).longValueExact();
  }
}
