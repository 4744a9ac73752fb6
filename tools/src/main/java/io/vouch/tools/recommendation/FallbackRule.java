package io.vouch.tools.recommendation;

import io.vouch.domain.recommendation.Fallback;
import io.vouch.domain.recommendation.Fallback.Code;
import io.vouch.messages.Messages;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When an answer is less than what was asked for, and how that is said.
 *
 * <p>A source is <em>conditional</em> if it has nothing to say about a request without person,
 * anchor or wish: those are the sources that can answer one. If something was asked for and none of
 * them took part, everybody would have got the same answer, and the answer says so.
 */
final class FallbackRule {
  private static final RecommendationMessages SAY = Messages.of(RecommendationMessages.class);

  private final Set<String> conditional = new TreeSet<>();
  private final Set<String> readersOfWishes = new TreeSet<>();

  FallbackRule(List<Retriever> retrievers, RequestContext unconditional) {
    for (Retriever retriever : retrievers) {
      if (retriever.readsWish()) {
        readersOfWishes.add(retriever.name());
      }
      if (retriever.scores(unconditional) == null) {
        conditional.add(retriever.name());
      }
    }
  }

  /** The fallback of an answer in which these factors took part, or null. */
  @Nullable Fallback of(RequestContext context, List<String> factors) {
    if (context.sort() != null) {
      return null;
    }
    if (factors.contains("affinity") || factors.stream().anyMatch(conditional::contains)) {
      return context.wish() == null || factors.stream().anyMatch(readersOfWishes::contains)
          ? null
          : new Fallback(Code.WISH_NOT_MATCHED, SAY.wishChangedNothing());
    }
    boolean hasAnchor = context.likeItems().length > 0 || context.wish() != null;
    boolean hasPast = context.taste().items().length > 0;
    if (!hasAnchor && !hasPast) {
      return context.taste().person() == null
          ? null // somebody unknown who asks for nothing in particular gets just that
          : new Fallback(Code.NEW_PERSON, SAY.nothingKnownOfYou());
    }
    if (context.likeItems().length == 0 && context.wish() != null && !readersOfWishes.isEmpty()) {
      return new Fallback(Code.WISH_NOT_MATCHED, SAY.wishChangedNothing());
    }
    return conditional.isEmpty()
        ? new Fallback(Code.MODELS_NOT_TRAINED, SAY.noModelForIt())
        : new Fallback(Code.NOTHING_SIMILAR, SAY.noSourceForIt());
  }
}
