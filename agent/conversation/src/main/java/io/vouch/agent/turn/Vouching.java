package io.vouch.agent.turn;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.turn.act.ActResult;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.ranking.Certificate;
import io.vouch.domain.ranking.Proof;
import io.vouch.domain.ranking.UnverifiedWish;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.CertificateCheck;
import java.util.ArrayList;
import java.util.List;

/**
 * Step 5: every certificate is checked again on the way out, by a checker that shares no code with
 * what issued it.
 *
 * <p>Fails closed: a slate with one item that nobody can vouch for is not sent.
 */
public final class Vouching {
  private static final TurnMessages SAY = Messages.of(TurnMessages.class);

  /**
   * What is wrong with a slate, one sentence each; empty where every item stands.
   *
   * @param asked the wishes of each item's request, which its certificate must list as not verified
   */
  public static List<String> faults(
      Engine engine,
      Recommendation slate,
      List<Constraint> constraints,
      List<List<UnverifiedWish>> asked) {
    CertificateCheck check = new CertificateCheck(engine.catalogue().schema());
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < slate.items().size(); i++) {
      RecommendedItem shown = slate.items().get(i);
      Certificate certificate = shown.certificate();
      Item item = engine.catalogue().item(engine.catalogue().indexOf(shown.item()));
      faults.addAll(check.verify(certificate, item, engine.catalogue().version(), asked.get(i)));
      List<Constraint> proved = certificate.proofs().stream().map(Proof::constraint).toList();
      if (!proved.containsAll(constraints)) {
        faults.add(SAY.notCovered(shown.item()));
      }
    }
    return faults;
  }

  private Vouching() {}

  /**
   * Lets the slate pass.
   *
   * @param result what it is of
   * @throws VouchException INTERNAL if one of its certificates does not stand
   */
  static void require(Engine engine, Recommendation slate, ActResult result) {
    List<Constraint> constraints = result.next().log().constraints();
    List<String> faults = faults(engine, slate, constraints, result.wishes());
    if (!faults.isEmpty()) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.withheld(faults.getFirst()));
    }
  }
}
