package io.vouch.tools.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.ranking.Certificate;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Explanation;
import io.vouch.domain.ranking.UnverifiedWish;
import io.vouch.tools.candidates.CertificateIssuer.RankedBy;
import io.vouch.tools.catalogue.Catalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class CertificateCheckProperties {
  private static final CatalogueVersion VERSION = new CatalogueVersion(4);
  private static final RankedBy RANKED =
      new RankedBy(
          "r1",
          "m1",
          new Explanation(0.5, List.of(new Contribution("popular", 2, 0.25))),
          List.of());

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void issue_randomConstraints_certifiesExactlyTheItemsThatSatisfyThem(@ForAll long seed) {
    Random random = new Random(seed);
    RandomCatalogues worlds = new RandomCatalogues(random);
    List<Item> items = sorted(worlds.items(20));
    CertificateIssuer issuer = issuer(items);
    CertificateCheck check = new CertificateCheck(RandomCatalogues.SCHEMA);
    List<Constraint> all = worlds.constraints(random.nextInt(4));
    for (int i = 0; i < items.size(); i++) {
      int item = i;
      if (BruteForce.matching(items.subList(i, i + 1), all).length == 1) {
        Certificate certificate = issuer.issue(i, all, RANKED);
        assertThat(certificate.proofs()).hasSameSizeAs(all);
        assertThat(check.verify(certificate, items.get(i), VERSION)).as("seed %d", seed).isEmpty();
      } else {
        assertThatThrownBy(() -> issuer.issue(item, all, RANKED))
            .as("seed %d", seed)
            .isInstanceOfSatisfying(
                VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL));
      }
    }
  }

  /** Every item is replaced by another one under its id; what a proof states is then stale. */
  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void verify_mutatedCatalogue_rejectsEveryStaleCertificate(@ForAll long seed) {
    Random random = new Random(seed);
    RandomCatalogues worlds = new RandomCatalogues(random);
    List<Item> before = sorted(worlds.items(20));
    List<Item> after = sorted(worlds.items(20));
    CertificateIssuer issuer = issuer(before);
    CertificateIssuer later = issuer(after);
    CertificateCheck check = new CertificateCheck(RandomCatalogues.SCHEMA);
    Constraint constraint = worlds.constraint(2);
    for (int i = 0; i < before.size(); i++) {
      if (BruteForce.holds(before.get(i), constraint)) {
        Certificate certificate = issuer.issue(i, List.of(constraint), RANKED);
        boolean stale =
            !later.proofOf(i, constraint).equals(certificate.proofs().getFirst())
                || !BruteForce.holds(after.get(i), constraint);
        assertThat(check.verify(certificate, after.get(i), VERSION).isEmpty())
            .as("seed %d %s", seed, constraint)
            .isEqualTo(!stale);
        assertThat(check.verify(certificate, before.get(i), new CatalogueVersion(5))).isNotEmpty();
      }
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void verify_tamperedScoreOrItem_isRejected(@ForAll long seed) {
    List<Item> items = sorted(new RandomCatalogues(new Random(seed)).items(2));
    CertificateCheck check = new CertificateCheck(RandomCatalogues.SCHEMA);
    RankedBy wrongSum =
        new RankedBy(
            "r1", "m1", new Explanation(0.6, RANKED.explanation().contributions()), List.of());
    RankedBy notANumber =
        new RankedBy(
            "r1",
            "m1",
            new Explanation(Double.NaN, RANKED.explanation().contributions()),
            List.of());
    Certificate good = issuer(items).issue(0, List.of(), RANKED);
    assertThat(check.verify(good, items.get(1), VERSION)).hasSize(1);
    assertThat(check.verify(issuer(items).issue(0, List.of(), wrongSum), items.get(0), VERSION))
        .hasSize(1);
    assertThat(check.verify(issuer(items).issue(0, List.of(), notANumber), items.get(0), VERSION))
        .hasSize(1);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void verify_wishes_areThoseOfTheRequestAndProveNothing(@ForAll long seed) {
    List<Item> items = sorted(new RandomCatalogues(new Random(seed)).items(1));
    CertificateCheck check = new CertificateCheck(RandomCatalogues.SCHEMA);
    List<UnverifiedWish> asked = UnverifiedWish.of("sturdy\n light ", "zebra " + seed);
    Certificate certificate =
        issuer(items).issue(0, List.of(), new RankedBy("r1", "m1", RANKED.explanation(), asked));
    assertThat(certificate.wishes())
        .containsExactly(
            new UnverifiedWish("sturdy", false),
            new UnverifiedWish("light", false),
            new UnverifiedWish("zebra " + seed, true));
    assertThat(check.verify(certificate, items.get(0), VERSION, asked)).isEmpty();
    assertThat(check.verify(certificate, items.get(0), VERSION, asked.subList(0, 2))).hasSize(1);
    assertThat(check.verify(certificate, items.get(0), VERSION)).isEmpty();
  }

  private static CertificateIssuer issuer(List<Item> items) {
    return new CertificateIssuer(Catalogue.of(RandomCatalogues.SCHEMA, VERSION, items));
  }

  private static List<Item> sorted(List<Item> items) {
    items.sort(Comparator.comparing(Item::id));
    return items;
  }
}
