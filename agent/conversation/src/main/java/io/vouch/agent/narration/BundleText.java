package io.vouch.agent.narration;

import io.vouch.agent.narration.Outcome.Bundled;
import io.vouch.agent.narration.Outcome.Unkept;
import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said above several things wanted together: what they cost, and what could not be kept.
 */
final class BundleText {
  private static final BundledMessages SAY = Messages.of(BundledMessages.class);

  private BundleText() {}

  static List<String> opening(Bundled outcome) {
    List<String> sentences = new ArrayList<>();
    outcome.unkept().forEach(each -> sentences.add(unkept(each)));
    Bundled.Cost cost = outcome.cost();
    String shop = outcome.shop();
    if (cost != null) {
      sentences.add(SAY.cost(outcome.parts().size(), cost.sum(), cost.budget(), shop));
      addVoucher(cost, sentences);
    } else {
      sentences.add(shop == null ? SAY.each() : SAY.oneShop(shop));
    }
    boolean choice = outcome.parts().stream().anyMatch(part -> part.shown() > 1);
    if (choice && (cost != null || shop != null)) {
      sentences.add(SAY.others(outcome.parts().size() - 1));
    }
    return sentences;
  }

  static String none(Outcome.NoBundle outcome) {
    return SAY.nothing(Phrases.and(outcome.parts()));
  }

  private static void addVoucher(Bundled.Cost cost, List<String> sentences) {
    if (cost.hasVoucher()) {
      sentences.add(
          cost.isVoucherUsed() ? SAY.voucher(cost.discount(), cost.toPay()) : SAY.noVoucher());
    }
    String left = cost.left();
    if (left != null) {
      sentences.add(SAY.left(left));
    }
  }

  private static String unkept(Unkept unkept) {
    return switch (unkept) {
      case Unkept.NothingFor(String part) -> SAY.nothingFor(part);
      case Unkept.OneShop(String label) -> SAY.noCommonShop(label);
      case Unkept.Budget(String budget, String least) -> SAY.overBudget(budget, least);
      case Unkept.Prices none -> SAY.noPrices();
      case Unkept.Shops none -> SAY.noShops();
    };
  }
}
