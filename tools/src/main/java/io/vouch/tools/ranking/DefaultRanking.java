package io.vouch.tools.ranking;

import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.request.Retriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ranking that a new installation starts with. */
public final class DefaultRanking {
  private static final RankingMessages SAY = Messages.of(RankingMessages.class);

  /*
   * Where the weights come from: common sense, not tuning. Every factor lies in [-1, 1], so weights
   * compare directly. What somebody asked for or did (collaborative, lexical) counts 1; weaker
   * echoes of it (item_to_item, dense, content, affinity) a half or so; what holds for everybody
   * (popular, quality, freshness) breaks ties and serves people of whom nothing is known. Sold-out
   * items sink below anything comparable. Money and ecology (sponsored, eco) weigh nothing until
   * somebody decides otherwise. requested_order has to outweigh the sum of the others (below 10)
   * at one step out of up to 10^7 different numbers.
   */
  private static final Map<String, Double> WEIGHTS =
      Map.ofEntries(
          Map.entry("collaborative", 1.0),
          Map.entry("lexical", 1.0),
          Map.entry("dense", 0.6),
          Map.entry("item_to_item", 0.6),
          Map.entry("content", 0.5),
          Map.entry("affinity", 0.5),
          Map.entry("popular", 0.3),
          Map.entry("quality", 0.15),
          Map.entry("freshness", 0.05),
          Map.entry("availability", 0.5),
          Map.entry("seen", 1.0),
          Map.entry("eco", 0.0),
          Map.entry("sponsored", 0.0),
          Map.entry("requested_order", 1e9));

  private DefaultRanking() {}

  /** The default weights, version {@code default-1}. */
  public static RankingConfiguration configuration() {
    return new RankingConfiguration("default-1", WEIGHTS, SAY.startingWeights());
  }

  /** Every factor of the house: the sources first, then what follows from catalogue and person. */
  public static List<Factor> factors(Catalogue catalogue, List<Retriever> retrievers) {
    return factors(catalogue, retrievers, List.of());
  }

  /** The same with the terms that models bring beside sources, which come last. */
  public static List<Factor> factors(
      Catalogue catalogue, List<Retriever> retrievers, List<Factor> more) {
    List<Factor> factors = new ArrayList<>();
    retrievers.forEach(retriever -> factors.add(new RetrieverFactor(retriever)));
    factors.add(new AffinityFactor());
    factors.add(CatalogueFactor.quality(catalogue));
    factors.add(CatalogueFactor.freshness(catalogue));
    factors.add(CatalogueFactor.availability(catalogue));
    factors.add(new SeenFactor());
    factors.add(CatalogueFactor.eco(catalogue));
    factors.add(CatalogueFactor.sponsored(catalogue));
    factors.add(new RequestedOrderFactor(catalogue));
    factors.addAll(more);
    return List.copyOf(factors);
  }

  /** The default formula over a catalogue and its sources. */
  public static SortingFormula formula(Catalogue catalogue, List<Retriever> retrievers) {
    return new SortingFormula(factors(catalogue, retrievers), configuration());
  }
}
