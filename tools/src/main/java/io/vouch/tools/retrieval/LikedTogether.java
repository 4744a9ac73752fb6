package io.vouch.tools.retrieval;

import io.vouch.domain.recommendation.Reason;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.ShortTitle;
import io.vouch.tools.request.RequestContext;
import java.util.function.IntToDoubleFunction;

/** The reason that the same people liked two items, as every model of people gives it. */
public final class LikedTogether {
  private static final RetrievalMessages SAY = Messages.of(RetrievalMessages.class);

  private LikedTogether() {}

  /**
   * Names the one of the items that says most for another, the first of equals; none where none
   * says anything for it.
   *
   * @param says how much the item at that place says, 0 or less for nothing
   */
  public static Reason strongest(
      RequestContext context, int[] items, IntToDoubleFunction says, String code) {
    int best = -1;
    double greatest = 0;
    for (int k = 0; k < items.length; k++) {
      double strength = says.applyAsDouble(k);
      if (strength > greatest) {
        greatest = strength;
        best = items[k];
      }
    }
    Catalogue catalogue = context.catalogue();
    return best < 0
        ? unnamed(code)
        : new Reason(code, catalogue.id(best), SAY.alsoLiked(ShortTitle.of(catalogue.title(best))));
  }

  /** Where no single item stands out. */
  public static Reason unnamed(String code) {
    return new Reason(code, null, SAY.similarHistory());
  }
}
