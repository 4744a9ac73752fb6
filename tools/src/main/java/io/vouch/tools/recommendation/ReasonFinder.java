package io.vouch.tools.recommendation;

import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Explanation;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.SortWish;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.CategoryColumn;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste.Affinity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Why an item is in a slate, from its largest contributions and the catalogue's facts. */
final class ReasonFinder {
  private static final RecommendationMessages SAY = Messages.of(RecommendationMessages.class);

  /** More than three reasons are not read. */
  private static final int MOST_REASONS = 3;

  private final Map<String, Retriever> retrieverByName = new TreeMap<>();

  ReasonFinder(List<Retriever> retrievers) {
    retrievers.forEach(retriever -> retrieverByName.put(retriever.name(), retriever));
  }

  /**
   * The source with the largest positive contribution; the factor with it where no source speaks
   * for the item; {@code catalogue} where nothing does.
   */
  String source(Explanation explanation) {
    List<Contribution> speaking = speaking(explanation);
    return speaking.stream()
        .map(Contribution::factor)
        .filter(retrieverByName::containsKey)
        .findFirst()
        .or(() -> speaking.stream().map(Contribution::factor).findFirst())
        .orElse("catalogue");
  }

  /**
   * The reasons of one slate; used by one thread.
   *
   * @param first the item at its head, which the order a person asked for holds for
   * @param factors those that took part in ranking it
   */
  Slate slate(RequestContext context, int first, List<String> factors) {
    boolean wishes = context.wish() != null || context.avoid() != null;
    boolean read =
        factors.stream()
            .map(retrieverByName::get)
            .anyMatch(source -> source != null && source.readsWish());
    return new Slate(context, first, wishes && read);
  }

  /** Why the items of one slate are in it. */
  final class Slate {
    private final RequestContext context;
    private final int first;

    /** Whether the order acts within the closest matches of a wish. */
    private final boolean amongClosest;

    private final Map<String, IntFunction<Reason>> reasonBySource = new HashMap<>();

    private Slate(RequestContext context, int first, boolean amongClosest) {
      this.context = context;
      this.first = first;
      this.amongClosest = amongClosest;
    }

    /** At most three reasons, strongest first. */
    List<Reason> reasons(int item, Explanation explanation) {
      List<Reason> reasons = new ArrayList<>();
      for (Contribution contribution : speaking(explanation)) {
        Reason reason = reason(contribution.factor(), item);
        if (reason != null && reasons.size() < MOST_REASONS && !reasons.contains(reason)) {
          reasons.add(reason);
        }
      }
      return reasons;
    }

    private @Nullable Reason reason(String factor, int item) {
      Retriever retriever = retrieverByName.get(factor);
      return retriever == null
          ? factual(factor, item)
          : reasonBySource.computeIfAbsent(factor, key -> retriever.reasons(context)).apply(item);
    }

    /** The reason of a factor that is no source. */
    private @Nullable Reason factual(String factor, int item) {
      return switch (factor) {
        case "requested_order" -> ordered(item, first, amongClosest, context);
        case "affinity" -> liked(item, context);
        case "quality" -> stated(FieldRole.RATING, "WELL_RATED", item, context);
        case "freshness" -> stated(FieldRole.YEAR, "RECENT", item, context);
        case "eco" -> stated(FieldRole.ECO_SCORE, "GREEN", item, context);
        case "sponsored" -> new Reason("SPONSORED", null, SAY.sponsored());
        default -> null;
      };
    }
  }

  /** The contributions that speak for the item, largest first, equal ones in formula order. */
  private static List<Contribution> speaking(Explanation explanation) {
    return explanation.contributions().stream()
        .filter(contribution -> contribution.amount() > 0)
        .sorted(Comparator.comparingDouble(Contribution::amount).reversed())
        .toList();
  }

  private static @Nullable Reason ordered(
      int item, int first, boolean amongClosest, RequestContext context) {
    SortWish wish = context.sort();
    if (wish == null) {
      return null;
    }
    Catalogue catalogue = context.catalogue();
    double number = catalogue.numbers(wish.field()).at(item);
    FieldDefinition field = catalogue.schema().find(wish.field()).orElseThrow();
    String shown = plain(number) + (field.unit() == null ? "" : " " + field.unit());
    if (number != catalogue.numbers(wish.field()).at(first)) {
      String label = Character.toUpperCase(field.name().charAt(0)) + field.name().substring(1);
      return new Reason(
          "IN_REQUESTED_ORDER", null, SAY.inRequestedOrder(label.replace('_', ' '), shown));
    }
    boolean up = wish.ascending();
    String name = field.name().replace('_', ' ');
    String text =
        item == first
            ? SAY.extremeThatFits(field.role(), up, name, amongClosest, shown)
            : SAY.asGoodAsFirst(shown);
    return new Reason(code(field, up), null, text);
  }

  /** The code of a field's extreme. */
  private static String code(FieldDefinition field, boolean smallest) {
    return switch (field.role()) {
      case PRICE -> smallest ? "CHEAPEST" : "DEAREST";
      case YEAR -> smallest ? "OLDEST" : "NEWEST";
      case RATING -> smallest ? "WORST_RATED" : "BEST_RATED";
      case WEIGHT -> smallest ? "LIGHTEST" : "HEAVIEST";
      case DURATION -> smallest ? "SHORTEST" : "LONGEST";
      case POPULARITY -> smallest ? "LEAST_POPULAR" : "MOST_POPULAR";
      case ECO_SCORE -> smallest ? "LEAST_GREEN" : "GREENEST";
      default -> (smallest ? "LOWEST_" : "HIGHEST_") + field.name().toUpperCase(Locale.ROOT);
    };
  }

  /** The liked name that the item carries and that was said most firmly. */
  private static @Nullable Reason liked(int item, RequestContext context) {
    return context.taste().affinities().stream()
        .filter(affinity -> affinity.strength() > 0 && carries(item, affinity, context.catalogue()))
        .max(Comparator.comparingDouble(Affinity::strength))
        .map(affinity -> new Reason("YOU_LIKE", null, SAY.youLike(affinity.name())))
        .orElse(null);
  }

  private static boolean carries(int item, Affinity affinity, Catalogue catalogue) {
    return catalogue.schema().find(affinity.field()).isPresent()
        && catalogue.value(affinity.field(), item) instanceof FieldValue.CategoryValue
        && carries(item, affinity.name(), catalogue.categories(affinity.field()));
  }

  private static boolean carries(int item, String name, CategoryColumn column) {
    int code = column.codeOf(name);
    return code >= 0 && column.itemsWith(code).contains(item);
  }

  private static @Nullable Reason stated(
      FieldRole role, String code, int item, RequestContext context) {
    for (FieldDefinition field : context.catalogue().schema().withRole(role)) {
      if (context.catalogue().value(field.name(), item) instanceof FieldValue.NumberValue value) {
        return new Reason(code, null, SAY.stated(role, plain(value.number())));
      }
    }
    return null;
  }

  /** A number without an exponent or a needless fraction. */
  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
