package io.vouch.tools.retrieval;

import io.vouch.domain.recommendation.Reason;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;

/** The reason that the same people liked two items, as every model of people gives it. */
public final class LikedTogether {
  private static final RetrievalMessages SAY = Messages.of(RetrievalMessages.class);

  private LikedTogether() {}

  /** Names the item that speaks for another most. */
  public static Reason with(Catalogue catalogue, int item, String code) {
    return new Reason(code, catalogue.id(item), SAY.alsoLiked(catalogue.title(item)));
  }

  /** Where no single item stands out. */
  public static Reason unnamed(String code) {
    return new Reason(code, null, SAY.similarHistory());
  }
}
