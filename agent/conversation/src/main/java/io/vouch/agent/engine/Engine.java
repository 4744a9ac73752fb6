package io.vouch.agent.engine;

import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.tools.candidates.CandidateIndex;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.questions.FieldQuestion;
import io.vouch.tools.recommendation.Recommender;
import io.vouch.tools.recommendation.RecommenderModel;
import java.util.List;

/**
 * Everything needed to answer, of one catalogue version and one set of models; immutable, so that a
 * turn or a request runs on one state of the world from its first step to its last.
 *
 * @param vocabulary the words of the catalogue
 * @param questions what could be asked about its fields
 * @param models how the models behind it stand
 */
public record Engine(
    Recommender recommender,
    CatalogueVocabulary vocabulary,
    List<FieldQuestion> questions,
    ModelsInUse models) {
  public Engine {
    questions = List.copyOf(questions);
  }

  /** Names of sources that are still being built in the background. */
  public List<String> stillLoading() {
    return models.stillLoading();
  }

  /** The snapshot it recommends from. */
  public RecommenderModel model() {
    return recommender.model();
  }

  /** The catalogue it answers from. */
  public Catalogue catalogue() {
    return model().catalogue();
  }

  /** The candidate index over its catalogue. */
  public CandidateIndex index() {
    return model().index();
  }
}
