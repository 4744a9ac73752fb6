package io.vouch.agent.understanding.several;

import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.tools.bundle.Voucher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a message asks for several products, and takes it apart.
 *
 * <p>A cue is needed: numbers or words that count ("first … second …", "one … another …"), "also",
 * "both … and …", or a list of things that stand for themselves beside something that they share
 * ("together", one shop, a budget for all, a voucher). Features of one product that are joined by
 * "and" are no list. A message with a voucher may ask for one product.
 *
 * <p>Deterministic, thread-safe, keeps nothing between messages.
 */
public final class SeveralProducts {
  /** Longer messages are stories. */
  private static final int MOST_TOKENS = 600;

  private SeveralProducts() {}

  /** The message taken apart; empty where it asks for one product or none. */
  public static Optional<Several> in(String message, LanguagePack pack) {
    Passage passage = new Passage(message, SeveralWords.of(pack), pack);
    if (passage.size() < 2 || passage.size() > MOST_TOKENS) {
      return Optional.empty();
    }
    Voucher voucher = VoucherReader.in(passage);
    SharedWords shared = SharedWords.in(passage);
    Bound budget = shared.budget();
    boolean together = shared.isTogether() || voucher != null;
    PartFinder found = PartFinder.in(passage, together, budget != null);
    List<Several.Thing> things = found.things();
    boolean several = things.size() > 1 && found.isCued();
    if (!several && (voucher == null || things.isEmpty())) {
      return Optional.empty();
    }
    List<String> common = new ArrayList<>(found.common());
    common.addAll(shared.each());
    return Optional.of(
        new Several(
            things,
            common,
            budget == null ? null : new Several.Limit(budget.amount().toString(), budget.isBelow()),
            shared.isOneShop() && things.size() > 1,
            voucher));
  }
}
