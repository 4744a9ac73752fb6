package io.vouch.agent.narration.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.narration.relation.Related.Before;
import io.vouch.agent.narration.relation.Related.Before.Past;
import io.vouch.agent.narration.relation.Related.Popular;
import io.vouch.agent.plan.ItemRelation.Again.Which;
import org.junit.jupiter.api.Test;

/** A sentence claims what was found, of as many items as it was found for, and no more. */
final class RelationTextTest {
  @Test
  void together_sentence_claimsOnlyTheFirstKnown() {
    assertThat(RelationText.sentence(new Related.Together("Heat", 0), 5))
        .isEqualTo("I have no record yet of what goes with Heat, so I went by what the texts say.");
    assertThat(RelationText.sentence(new Related.Together("Heat", 1), 5))
        .isEqualTo(
            "People who liked Heat also liked the first; for the others I went by what the texts"
                + " say.");
    assertThat(RelationText.sentence(new Related.Together("Heat", 5), 5))
        .isEqualTo("People who liked Heat also liked these.");
    assertThat(RelationText.sentence(new Related.Together("Heat", 1), 1))
        .isEqualTo("People who liked Heat also liked this one.");
  }

  @Test
  void before_sentence_saysPurchaseOnlyOfPurchases() {
    assertThat(RelationText.sentence(new Before(Which.NEWEST, Past.BOUGHT, 5), 5))
        .isEqualTo("You bought these before, the newest first.");
    assertThat(RelationText.sentence(new Before(Which.USUAL, Past.BOUGHT, 2), 5))
        .isEqualTo(
            "You bought the first 2 before, what you come back to most first; the others are what"
                + " I would add.");
    assertThat(RelationText.sentence(new Before(Which.NEWEST, Past.LIKED, 1), 5))
        .isEqualTo(
            "I have no record of a purchase of yours, but you rated the first well or liked it;"
                + " the others are what I would add.");
    assertThat(RelationText.sentence(new Before(Which.USUAL, Past.NOTHING, 0), 5))
        .isEqualTo("I have no record of what you bought yet, so these are my picks.");
  }

  @Test
  void popular_sentence_saysWhoSaysSo() {
    assertThat(RelationText.sentence(new Popular(Popular.Source.CATALOGUE, 5), 5))
        .startsWith("These are the most popular by the catalogue's own figures;");
    assertThat(RelationText.sentence(new Popular(Popular.Source.PEOPLE, 2), 5))
        .isEqualTo("People here liked the first 2 most lately; the others are what I would add.");
    assertThat(RelationText.sentence(new Popular(Popular.Source.NOBODY, 0), 5))
        .isEqualTo("I have no record of what is popular yet, so these are my picks.");
  }

  @Test
  void taken_conditionsAndWishes_areSaidBeside() {
    Related gift = new Related.Gift("my mum", false);
    assertThat(RelationText.taken(gift, 5, "red mugs", "closest to \"big\" first"))
        .containsExactly(
            "For \"my mum\" I left your own taste aside.",
            "I kept to red mugs, closest to \"big\" first.");
    assertThat(RelationText.taken(gift, 5, null, "closest to \"big\" first").getLast())
        .isEqualTo("I also went by your wish: closest to \"big\" first.");
    assertThat(RelationText.taken(new Related.Surprising(true, false), 5, null, null))
        .containsExactly("A surprise, then: nothing that I would usually show first.");
  }
}
