package io.vouch.tools.candidates;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.ranking.Certificate;
import io.vouch.domain.ranking.Explanation;
import io.vouch.domain.ranking.Proof;
import io.vouch.domain.ranking.UnverifiedWish;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The issuer of certificates, and the last check before an item leaves: an item whose facts do not
 * make every constraint true gets none.
 *
 * <p>Facts are read from the catalogue, never copied from a constraint. Immutable.
 */
public final class CertificateIssuer {
  private static final CandidateMessages SAY = Messages.of(CandidateMessages.class);

  private final Catalogue catalogue;
  private final ConstraintCheck check;

  public CertificateIssuer(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.check = new ConstraintCheck(catalogue.schema());
  }

  /**
   * The certificate of an item.
   *
   * @param constraints all active constraints, in the order they were made
   * @param ranking what ranked the item
   * @throws VouchException INTERNAL if the item breaks a constraint
   */
  public Certificate issue(int item, List<Constraint> constraints, RankedBy ranking) {
    Item facts = catalogue.item(item);
    List<Proof> proofs = new ArrayList<>(constraints.size());
    for (Constraint constraint : constraints) {
      if (!check.holds(constraint, facts)) {
        throw new VouchException(
            ErrorCode.INTERNAL, SAY.itemDoesNotSatisfy(facts.id(), constraint));
      }
      proofs.add(proofOf(item, constraint));
    }
    return new Certificate(
        facts.id(),
        catalogue.version(),
        ranking.configurationVersion(),
        ranking.modelVersion(),
        proofs,
        ranking.explanation(),
        ranking.wishes());
  }

  /** The facts of an item that a constraint reads, true or not. */
  public Proof proofOf(int item, Constraint constraint) {
    Map<String, FieldValue> facts = new TreeMap<>();
    for (String field : check.fieldsRead(constraint)) {
      FieldValue value = catalogue.value(field, item);
      if (value != null) {
        facts.put(field, value);
      }
    }
    return new Proof(constraint, facts);
  }

  /** The versions that ranked an item, its score with the parts, and the wishes that counted. */
  public record RankedBy(
      String configurationVersion,
      String modelVersion,
      Explanation explanation,
      List<UnverifiedWish> wishes) {}
}
