package io.vouch.agent.narration.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.messages.Language;
import org.junit.jupiter.api.Test;

final class SentenceAboutTest {
  private static final String JACKET =
      "A light shell for every season. Taped seams keep heavy rain out, e.g. on a run of 4.5 hours."
          + " Not meant for snow!\nPockets: two, with zips";

  private final SentenceAbout finder = SentenceAbout.byWordForms(LanguagePacks.english());

  @Test
  void sentence_thatMentionsTheWords_isFoundAsItStands() {
    assertThat(finder.in(JACKET, "rain"))
        .contains("Taped seams keep heavy rain out, e.g. on a run of 4.5 hours.");
    assertThat(finder.in(JACKET, "snow")).contains("Not meant for snow!");
    assertThat(finder.in(JACKET, "a pocket")).contains("Pockets: two, with zips");
  }

  @Test
  void words_mentionedByHalfAndLess_areNotFound() {
    assertThat(finder.in(JACKET, "swimming")).isEmpty();
    assertThat(finder.in(JACKET, "swimming in the rain")).isEmpty();
    assertThat(finder.in(JACKET, "heavy rain and seams")).isPresent();
  }

  @Test
  void wordForms_areTheSameWord_butLackingIsNot() {
    assertThat(finder.in("Good on rainy days.", "rain")).isPresent();
    assertThat(finder.in("Waterproofed by hand.", "waterproof")).isPresent();
    assertThat(finder.in("A wireless lamp.", "wire")).isEmpty();
    assertThat(finder.in("Careless work.", "care")).isEmpty();
  }

  @Test
  void wordsOfOneStem_areOfOneKin_butNotThoseThatOnlyBeginAlike() {
    assertThat(finder.in("It adds durability.", "durable")).isPresent();
    assertThat(finder.in("A stable base.", "stability")).isPresent();
    assertThat(finder.in("Breathable mesh.", "breathability")).isPresent();
    assertThat(finder.in("Contact us.", "contain")).isEmpty();
    assertThat(finder.in("We suppose so.", "support")).isEmpty();
  }

  @Test
  void wordsOfOneStem_inAnotherLanguage_areOfOneKin() {
    SentenceAbout german = SentenceAbout.byWordForms(LanguagePacks.of(Language.GERMAN));
    assertThat(german.in("Hohe Haltbarkeit im Alltag.", "haltbar")).isPresent();
    SentenceAbout french = SentenceAbout.byWordForms(LanguagePacks.of(Language.FRENCH));
    assertThat(french.in("Une grande durabilité.", "durable")).isPresent();
  }

  @Test
  void severalSentences_theOneThatSaysMostThenTheShortestThenTheFirst() {
    assertThat(finder.in("Soft. Soft on knees. Knees like soft ground here.", "soft knees"))
        .contains("Soft on knees.");
    assertThat(finder.in("Soft A. Soft B.", "soft")).contains("Soft A.");
  }

  @Test
  void nothingToLookFor_isNowhere() {
    assertThat(finder.in(JACKET, "")).isEmpty();
    assertThat(finder.in(JACKET, "the of and")).isEmpty();
    assertThat(finder.in("", "rain")).isEmpty();
  }
}
