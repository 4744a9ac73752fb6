package io.vouch.tools.retrieval;

import io.vouch.domain.Money;
import io.vouch.domain.recommendation.Reason;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import io.vouch.tools.catalogue.ShortTitle;
import io.vouch.tools.request.ItemScores;
import io.vouch.tools.request.RequestContext;
import io.vouch.tools.request.Retriever;
import io.vouch.tools.request.Taste;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source {@code content}: items that share categories, brand or creator with the anchors, at a
 * similar price. Needs no training, so new items and new shops are served at once.
 *
 * <p>Score: cosine between the item's names and the anchors' names, each name weighted by how rare
 * it is (idf = log(1 + items / items with it)), minus that of the items to stay away from; where
 * both have a price, {@value #PRICE_SHARE} of a positive score is price closeness: the smaller of
 * price and anchors' geometric mean price, divided by the larger. In [-1, 1]. A person's liked and
 * disliked names count as anchors too. The anchors themselves get 0.
 */
public final class ContentSimilarity implements Retriever {
  /** The name of the source. */
  public static final String NAME = "content";

  private static final RetrievalMessages SAY = Messages.of(RetrievalMessages.class);

  private static final float PRICE_SHARE = 0.15f;

  private final ItemNames names;
  private final float[] prices; // NaN where missing or nothing

  public ContentSimilarity(Catalogue catalogue) {
    this.names = new ItemNames(catalogue);
    this.prices = new float[catalogue.size()];
    for (int item = 0; item < prices.length; item++) {
      Money price = catalogue.price(item);
      double major = price == null ? 0 : price.majorAsDouble();
      prices[item] = major > 0 ? (float) major : Float.NaN;
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable ItemScores scores(RequestContext context) {
    Anchors anchors = Anchors.of(context);
    float[] profile = new float[names.count()];
    for (int k = 0; k < anchors.items().length; k++) {
      names.addTo(profile, anchors.items()[k], anchors.weights()[k]);
    }
    for (Taste.Affinity affinity : context.taste().affinities()) {
      int name = names.find(affinity.field(), affinity.name());
      if (name >= 0 && context.likeItems().length == 0) {
        profile[name] += (float) affinity.strength() * names.idf(name);
      }
    }
    for (int item : anchors.unlike()) {
      names.addTo(profile, item, -1f);
    }
    if (!normalise(profile)) {
      return null;
    }
    for (int name = 0; name < profile.length; name++) {
      profile[name] *= names.idf(name);
    }
    return new Scores(profile, anchors, meanPrice(anchors.items()));
  }

  private static boolean normalise(float[] profile) {
    double squares = 0;
    for (float weight : profile) {
      squares += weight * weight;
    }
    float inverse = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0f;
    for (int name = 0; name < profile.length; name++) {
      profile[name] *= inverse;
    }
    return squares > 0;
  }

  private float meanPrice(int[] items) {
    double logs = 0;
    int count = 0;
    for (int item : items) {
      if (!Float.isNaN(prices[item])) {
        logs += Math.log(prices[item]);
        count++;
      }
    }
    return count == 0 ? Float.NaN : (float) Math.exp(logs / count);
  }

  @Override
  public Reason reason(RequestContext context, int item) {
    Anchors anchors = Anchors.of(context);
    int best = -1;
    List<String> shared = List.of();
    for (int anchor : anchors.items()) {
      List<String> both = names.shared(anchor, item);
      if (both.size() > shared.size()) {
        shared = both;
        best = anchor;
      }
    }
    if (best >= 0) {
      return new Reason(
          "SHARES_ATTRIBUTES",
          context.catalogue().id(best),
          SAY.sharesWith(listed(shared), ShortTitle.of(context.catalogue().title(best))));
    }
    List<String> liked = new ArrayList<>();
    for (Taste.Affinity affinity : context.taste().affinities()) {
      int name = names.find(affinity.field(), affinity.name());
      if (affinity.strength() > 0 && name >= 0 && names.has(item, name)) {
        liked.add(affinity.name());
      }
    }
    String text = liked.isEmpty() ? SAY.littleInCommon() : SAY.isWhatYouLike(listed(liked));
    return new Reason("SHARES_ATTRIBUTES", null, text);
  }

  private static String listed(List<String> words) {
    return String.join(", ", words.subList(0, Math.min(3, words.size())));
  }

  private final class Scores implements ItemScores {
    private final float[] profile;
    private final Anchors anchors;
    private final float anchorPrice;

    Scores(float[] profile, Anchors anchors, float anchorPrice) {
      this.profile = profile;
      this.anchors = anchors;
      this.anchorPrice = anchorPrice;
    }

    @Override
    public float at(int index) {
      float cosine = names.cosine(profile, index);
      if (cosine == 0 || isAnchor(index)) {
        return 0f;
      }
      float price = prices[index];
      float closeness = price < anchorPrice ? price / anchorPrice : anchorPrice / price;
      if (cosine > 0 && !Float.isNaN(closeness)) {
        cosine = (1 - PRICE_SHARE) * cosine + PRICE_SHARE * closeness;
      }
      return Math.clamp(cosine, -1f, 1f);
    }

    private boolean isAnchor(int index) {
      for (int anchor : anchors.items()) {
        if (anchor == index) {
          return true;
        }
      }
      return false;
    }
  }
}
