package io.vouch.tools.retrieval;

import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.model.Evidence;
import io.vouch.tools.model.ItemVectors;
import io.vouch.tools.model.Model;
import io.vouch.tools.model.Models;
import io.vouch.tools.model.Offer;
import io.vouch.tools.model.Serving;
import io.vouch.tools.model.TrainedModels;
import io.vouch.tools.model.TrainedPart;
import io.vouch.tools.ranking.Factor;
import io.vouch.tools.request.Retriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sources of a catalogue: what the models learned from events, in the order of their
 * list; content and words, which need no training; what the models learned from texts.
 */
public final class Retrievers {
  private final List<Retriever> retrievers = new ArrayList<>();
  private final List<Factor> factors = new ArrayList<>();
  private final Map<String, ItemVectors> vectors = new TreeMap<>();

  private Retrievers() {}

  /**
   * All sources that can have something to say.
   *
   * @param models those that take part
   * @param trained of any version of the catalogue; items are matched by id
   * @param index over this catalogue, or null while there is none
   */
  public static RetrieverSet of(
      Catalogue catalogue, Models models, TrainedModels trained, @Nullable LexicalIndex index) {
    Serving serving = new Serving(catalogue, trained.onto(catalogue));
    Retrievers sources = new Retrievers();
    sources.add(models, Evidence.EVENTS, serving);
    sources.retrievers.add(new ContentSimilarity(catalogue));
    if (index != null) {
      sources.retrievers.add(new LexicalRetriever(index, catalogue));
    }
    sources.add(models, Evidence.TEXTS, serving);
    return new RetrieverSet(sources.retrievers, sources.factors, sources.vectors);
  }

  private void add(Models models, Evidence evidence, Serving serving) {
    for (Model model : models.all()) {
      if (model.evidence() == evidence) {
        add(model.name(), offer(model, serving));
      }
    }
  }

  private static Offer offer(Model model, Serving serving) {
    return serving
        .trained()
        .part(model.name())
        .map(TrainedPart::model)
        .map(trained -> trained.offer(serving))
        .orElseGet(() -> model.untrained(serving.catalogue()));
  }

  private void add(String model, Offer offer) {
    if (offer.retriever() != null) {
      retrievers.add(offer.retriever());
    }
    factors.addAll(offer.factors());
    if (offer.vectors() != null) {
      vectors.put(model, offer.vectors());
    }
  }
}
