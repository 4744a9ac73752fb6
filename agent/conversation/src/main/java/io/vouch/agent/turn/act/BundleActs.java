package io.vouch.agent.turn.act;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.narration.Outcome;
import io.vouch.agent.narration.Outcome.Bundled;
import io.vouch.agent.narration.Outcome.Unkept;
import io.vouch.agent.turn.act.BundleCase.Candidates;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.understanding.CheckedBundle;
import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.ranking.UnverifiedWish;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.tools.bundle.BundleResult;
import io.vouch.tools.bundle.BundleSearch;
import io.vouch.tools.bundle.BundleTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The act that recommends several things wanted together: linked slates, one for each part.
 *
 * <p>The first of each slate are the combination with the largest sum of scores that keeps to the
 * budget, the voucher and the one shop ({@link BundleSearch}); every other one keeps to them too,
 * with the first of the other slates. Candidates are the best {@link #ENOUGH} of each part, all of
 * them where those do not suffice. What cannot be kept is given up and said: a part that no item
 * fits, the one shop, the budget. An item's certificate proves what it must be itself; sum, voucher
 * and shop are said.
 */
final class BundleActs {
  private static final int ENOUGH = 2_000;

  /** A combination, where its items come from, and what was given up for it. */
  private record Chosen(
      BundleCase asked,
      BundleTerms terms,
      List<Candidates> candidates,
      BundleSearch search,
      BundleResult.Found found,
      List<Unkept> unkept) {}

  ActResult bundle(Recollection known, ConversationState state, CheckedBundle bundle) {
    BundleCase asked = new BundleCase(known, state, bundle);
    Chosen chosen = chosen(asked, ENOUGH);
    boolean refused = chosen == null || !chosen.unkept().isEmpty();
    if (refused && asked.catalogue().size() > ENOUGH) {
      chosen = chosen(asked, Integer.MAX_VALUE);
    }
    if (chosen == null) {
      List<String> parts = bundle.parts().stream().map(asked::text).toList();
      return ActResult.saying(AnsweredAct.BUNDLE, new Outcome.NoBundle(parts), List.of(), state);
    }
    return shown(chosen);
  }

  /** The best combination, giving up one thing after the other; null where nothing is left. */
  private static @Nullable Chosen chosen(BundleCase all, int most) {
    BundleCase asked = all;
    BundleTerms terms = all.terms();
    List<Unkept> unkept = new ArrayList<>();
    while (!asked.bundle().parts().isEmpty()) {
      BundleCase current = asked;
      List<Candidates> candidates =
          current.bundle().parts().stream().map(part -> current.candidates(part, most)).toList();
      BundleSearch search = search(current, terms, candidates);
      switch (search.best()) {
        case BundleResult.Found found -> {
          return new Chosen(current, terms, candidates, search, found, unkept);
        }
        case BundleResult.NothingFor(int part) -> {
          unkept.add(new Unkept.NothingFor(current.text(current.bundle().parts().get(part))));
          asked = current.without(part);
        }
        case BundleResult.NoCommonShop none -> {
          unkept.add(new Unkept.OneShop(current.shopLabel()));
          terms = terms.ofAnyShops();
        }
        case BundleResult.OverBudget(long least) -> {
          String budget = Objects.requireNonNullElse(current.budget(), "");
          unkept.add(new Unkept.Budget(budget, current.money(least)));
          terms = terms.withoutBudget();
        }
      }
    }
    return null;
  }

  private static BundleSearch search(
      BundleCase asked, BundleTerms terms, List<Candidates> candidates) {
    BundleSearch search = new BundleSearch(terms);
    for (Candidates part : candidates) {
      int[] items = part.items();
      search.part(items, part.scores(), asked.prices(items), asked.shops(items));
    }
    return search;
  }

  private static ActResult shown(Chosen chosen) {
    BundleCase asked = chosen.asked();
    List<RecommendedItem> items = new ArrayList<>();
    List<Bundled.Part> told = new ArrayList<>();
    List<Recommendation> slates = slates(chosen);
    for (int part = 0; part < slates.size(); part++) {
      Recommendation slate = slates.get(part);
      slate.items().forEach(item -> items.add(atRank(item, items.size() + 1)));
      CheckedBundle.Part said = asked.bundle().parts().get(part);
      List<UnverifiedWish> wishes = UnverifiedWish.of(said.wish(), said.avoid());
      int shown = slate.items().size();
      told.add(new Bundled.Part(asked.text(said), shown, slate.candidateCount(), wishes));
    }
    Recommendation linked = linked(slates, items);
    Outcome outcome = new Bundled(linked, told, cost(chosen), shop(chosen), unkept(chosen));
    List<ItemId> mentioned = items.stream().map(RecommendedItem::item).toList();
    return new ActResult(
        AnsweredAct.BUNDLE,
        outcome,
        mentioned,
        linked,
        (isBounded(chosen) ? asked.state() : asked.withoutBudget()).showing(items),
        List.of(),
        List.of());
  }

  /** The chosen one of each part and up to two that could take its place; no item twice. */
  private static List<Recommendation> slates(Chosen chosen) {
    BundleCase asked = chosen.asked();
    Set<Integer> taken = new HashSet<>();
    for (int part = 0; part < chosen.candidates().size(); part++) {
      taken.add(item(chosen, part));
    }
    List<Constraint> conversation = asked.conversation(isBounded(chosen));
    List<Recommendation> slates = new ArrayList<>();
    for (int part = 0; part < chosen.candidates().size(); part++) {
      slates.add(
          asked
              .known()
              .engine()
              .recommender()
              .chosen(
                  asked.request(asked.bundle().parts().get(part), conversation),
                  asked.known().taste(),
                  chosen.candidates().get(part).pool(),
                  shown(chosen, part, taken)));
    }
    return slates;
  }

  /** Positions in the pool of a part, the chosen one first. */
  private static int[] shown(Chosen chosen, int part, Set<Integer> taken) {
    Candidates candidates = chosen.candidates().get(part);
    int most = BundleCase.SHOWN_PER_PART;
    List<Integer> shown = new ArrayList<>();
    shown.add(candidates.positions()[chosen.found().positions()[part]]);
    int[] others =
        chosen.search().alternatives(chosen.found(), part, most * chosen.candidates().size());
    for (int other : others) {
      int position = candidates.positions()[other];
      if (shown.size() < most && taken.add(candidates.pool().item(position))) {
        shown.add(position);
      }
    }
    return shown.stream().mapToInt(position -> position).toArray();
  }

  private static int item(Chosen chosen, int part) {
    Candidates candidates = chosen.candidates().get(part);
    return candidates.pool().item(candidates.positions()[chosen.found().positions()[part]]);
  }

  /** What the chosen ones cost; null where a price is not known. */
  private static Bundled.@Nullable Cost cost(Chosen chosen) {
    BundleCase asked = chosen.asked();
    for (int part = 0; part < chosen.candidates().size(); part++) {
      if (asked.catalogue().price(item(chosen, part)) == null) {
        return null;
      }
    }
    BundleResult.Found found = chosen.found();
    boolean bounded = isBounded(chosen);
    return new Bundled.Cost(
        asked.money(found.sum()),
        bounded ? asked.budget() : null,
        asked.bundle().voucher() != null,
        found.discount() > 0,
        asked.money(found.discount()),
        asked.money(found.toPay()),
        bounded && found.discount() > 0
            ? asked.money(chosen.terms().budget() - found.toPay())
            : null);
  }

  private static boolean isBounded(Chosen chosen) {
    return chosen.terms().budget() < BundleTerms.NO_BUDGET;
  }

  private static @Nullable String shop(Chosen chosen) {
    return chosen.found().isOneShop() ? chosen.asked().shop(item(chosen, 0)) : null;
  }

  private static List<Unkept> unkept(Chosen chosen) {
    List<Unkept> unkept = new ArrayList<>();
    for (CheckedBundle.Missing missing : CheckedBundle.Missing.values()) {
      if (chosen.asked().bundle().missing().contains(missing)) {
        unkept.add(
            switch (missing) {
              case PRICE -> new Unkept.Prices();
              case SHOP -> new Unkept.Shops();
            });
      }
    }
    unkept.addAll(chosen.unkept());
    return unkept;
  }

  private static RecommendedItem atRank(RecommendedItem item, int rank) {
    return new RecommendedItem(
        item.item(), rank, item.source(), item.reasons(), item.propensity(), item.certificate());
  }

  /** The slates as one, so that it is shown, stored and pointed at like any other. */
  private static Recommendation linked(List<Recommendation> slates, List<RecommendedItem> items) {
    Recommendation first = slates.getFirst();
    return new Recommendation(
        first.id(),
        first.surface(),
        first.catalogueVersion(),
        first.configurationVersion(),
        first.modelVersion(),
        items,
        slates.stream().mapToInt(Recommendation::candidateCount).sum(),
        first.filteredOut(),
        first.fallback(),
        null, // several orders, none of which is the answer's
        slates.stream().mapToLong(Recommendation::tookMicros).sum());
  }
}
