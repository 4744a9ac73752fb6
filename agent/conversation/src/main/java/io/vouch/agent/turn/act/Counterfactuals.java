package io.vouch.agent.turn.act;

import io.vouch.agent.narration.ConditionPhrases;
import io.vouch.agent.turn.state.Ask;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.recommendation.RecommendationRequest;
import io.vouch.domain.recommendation.SeenPolicy;
import io.vouch.messages.Messages;
import io.vouch.tools.ranking.RankedPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What would be first if one of the wishes had not been said; every claim is the ranking run again
 * without it, over all items.
 *
 * <p>A hard condition can only keep items out, so taking one back never lifts an item that was
 * shown: of the first item it is told what would come before it, of the others which soft wish
 * keeps them down. Ranks are by score, before the slate is made diverse.
 */
final class Counterfactuals {
  private static final CounterfactualMessages SAY = Messages.of(CounterfactualMessages.class);

  private static final int MOST_TOLD = 2;
  private static final int MOST_CONSTRAINTS = 12;
  private static final String SURFACE = "explain";

  /** Whole sentences about an item of the last slate; at most two. */
  List<String> ofShown(Recollection known, ItemId item) {
    List<Constraint> all = known.state().log().constraints();
    Ask ask = known.state().ask();
    if (ask.relation() != null) {
      return List.of(); // the relation decided the order
    }
    List<String> told = new ArrayList<>();
    boolean isFirst = isFirst(known, item, first(known, all, ask));
    softer(known)
        .forEach((said, without) -> {
          RankedPool pool = first(known, all, without);
          if (isFirst && !isFirst(known, item, pool)) {
            told.add(SAY.otherFirst(said, title(known, pool)));
          } else if (!isFirst && isFirst(known, item, pool)) {
            told.add(SAY.firstWithout(said));
          }
        });
    if (isFirst && all.size() <= MOST_CONSTRAINTS) {
      tellConditions(known, item, told);
    }
    return told.stream().limit(MOST_TOLD).toList();
  }

  /** Whole sentences about an item that was not shown; {@code unmet} is what it fails. */
  List<String> ofMissing(Recollection known, ItemId item, List<Constraint> unmet) {
    if (known.state().log().excluded().contains(item)) {
      return List.of(SAY.leftOut());
    }
    List<Constraint> rest = new ArrayList<>(known.state().log().constraints());
    rest.removeAll(unmet);
    List<String> told = new ArrayList<>();
    RankedPool pool = scored(known, rest, known.state().ask(), Integer.MAX_VALUE);
    int rank = rank(known, item, pool);
    if (!unmet.isEmpty()) {
      ConditionPhrases words = new ConditionPhrases(known.engine().catalogue().schema());
      String without =
          unmet.stream().map(words::of).map(SAY::quoted).reduce(SAY::both).orElseThrow();
      told.add(SAY.rankWithout(without, rank, pool.size()));
      unmet.forEach(constraint -> tellBound(known, item, constraint, told));
    } else if (rank > 0) {
      told.add(SAY.rank(rank, pool.size()));
    }
    if (rank > 1) {
      softer(known)
          .forEach((said, ask) -> {
            if (isFirst(known, item, first(known, rest, ask))) {
              told.add(unmet.isEmpty() ? SAY.firstWithout(said) : SAY.firstAlsoWithout(said));
            }
          });
    }
    return told.stream().limit(MOST_TOLD + 1L).toList();
  }

  private static void tellConditions(Recollection known, ItemId item, List<String> told) {
    ConditionPhrases words = new ConditionPhrases(known.engine().catalogue().schema());
    List<Constraint> all = known.state().log().constraints();
    for (Constraint constraint : all) {
      List<Constraint> rest = new ArrayList<>(all);
      rest.remove(constraint);
      RankedPool pool = first(known, rest, known.state().ask());
      if (!isFirst(known, item, pool)) {
        told.add(SAY.otherFirst(SAY.quoted(words.of(constraint)), title(known, pool)));
      }
    }
  }

  /** The bound that would let the item in, where a number keeps it out. */
  private static void tellBound(
      Recollection known, ItemId item, Constraint constraint, List<String> told) {
    if (constraint instanceof NumberRange range) {
      var catalogue = known.engine().catalogue();
      double number = catalogue.numbers(range.field()).at(catalogue.indexOf(item));
      if (!Double.isNaN(number)) {
        NumberRange enough =
            number >= range.max()
                ? NumberRange.atMost(range.field(), number)
                : NumberRange.atLeast(range.field(), number);
        told.add(SAY.fitsFrom(new ConditionPhrases(catalogue.schema()).of(enough)));
      }
    }
  }

  /** The ask without one of its soft wishes, by what that wish is called. */
  private static Map<String, Ask> softer(Recollection known) {
    Ask ask = known.state().ask();
    Map<String, Ask> softer = new LinkedHashMap<>();
    if (ask.sort() != null) {
      softer.put(SAY.order(), ask.unsorted());
    }
    if (ask.wish() != null) {
      softer.put(
          SAY.quoted(String.join(", ", ask.wish().lines().toList())), ask.wishing(null, null));
    }
    if (!ask.likeItems().isEmpty() || !ask.unlikeItems().isEmpty()) {
      softer.put(SAY.example(), ask.withoutExamples());
    }
    return softer;
  }

  private static RankedPool first(Recollection known, List<Constraint> constraints, Ask ask) {
    return scored(known, constraints, ask, 1);
  }

  private static RankedPool scored(
      Recollection known, List<Constraint> constraints, Ask ask, int most) {
    Set<ItemId> exclude = new LinkedHashSet<>(known.state().log().excluded());
    exclude.addAll(ask.likeItems());
    RecommendationRequest request =
        new RecommendationRequest(
            known.person(),
            SURFACE,
            1,
            constraints,
            new ArrayList<>(exclude),
            ask.likeItems(),
            ask.unlikeItems(),
            ask.wish(),
            ask.avoid(),
            ask.sort(),
            SeenPolicy.DECAY,
            List.of());
    return known.engine().recommender().scored(request, known.taste(), most);
  }

  private static boolean isFirst(Recollection known, ItemId item, RankedPool pool) {
    return pool.size() > 0 && pool.item(0) == known.engine().catalogue().indexOf(item);
  }

  /** 1-based; 0 where the item is not among them. */
  private static int rank(Recollection known, ItemId item, RankedPool pool) {
    int index = known.engine().catalogue().indexOf(item);
    for (int at = 0; at < pool.size(); at++) {
      if (pool.item(at) == index) {
        return at + 1;
      }
    }
    return 0;
  }

  private static String title(Recollection known, RankedPool pool) {
    return pool.size() == 0 ? SAY.nothing() : known.engine().catalogue().title(pool.item(0));
  }
}
