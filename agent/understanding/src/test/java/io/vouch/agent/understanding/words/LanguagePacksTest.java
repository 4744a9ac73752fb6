package io.vouch.agent.understanding.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.messages.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguagePacksTest {
  private static final LanguagePack ENGLISH = LanguagePacks.english();
  private static final LanguagePack GERMAN = SecondPack.german();

  @Test
  void of_languageInDisguise_isThePackOfWhatItDisguises() {
    assertThat(LanguagePacks.of(Language.PSEUDO)).isSameAs(ENGLISH);
    assertThat(LanguagePacks.all()).contains(ENGLISH).doesNotHaveDuplicates();
    assertThat(LanguagePacks.detect("ich suche etwas", Language.ENGLISH)).isSameAs(ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "ich suche etwas unter 50 Euro, true",
    "Ich suche einen Sneaker ohne Streifen, true",
    "I am looking for something under 50, false",
    "Sneakers by Acme, false",
    "Zenit, false",
    "'', false",
    "ohne, false"
  })
  void detect_message_isTheLanguageThatKnowsMostOfIt(String message, boolean german) {
    LanguagePack found = LanguagePacks.detect(message, ENGLISH, List.of(ENGLISH, GERMAN));
    assertThat(found).isSameAs(german ? GERMAN : ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "je cherche des chaussures rouges, fr",
    "jcherche un truc pas trop cher svp, fr",
    "moins cher, fr",
    "montre-moi autre chose, fr",
    "quelque chose comme Matrix mais plus récent, fr",
    "j'aime pas l'horreur, fr",
    "chaussures rouges, fr",
    "scarpe rosse, it",
    "cerco scarpe rosse, it",
    "vorrei qualcosa di più economico, it",
    "non troppo caro, it",
    "fammi vedere altro, it",
    "un film degli anni '80, it",
    "qual è il meno caro?, it",
    "red sneakers under 50 euros, en",
    "something like Amélie, en",
    "La La Land, en",
    "a film by Jean-Pierre Jeunet, en",
    "I don't like horror, en",
    "red sneakers, en",
    "kettles and tents, en",
    "not too expensive, en"
  })
  void detect_everyPack_isTheLanguageOfTheMessage(String message, String tag) {
    assertThat(LanguagePacks.detect(message, Language.ENGLISH).language().tag()).isEqualTo(tag);
  }

  @Test
  void detect_tie_isTheUsualLanguage() {
    String both = "please show me something";
    assertThat(LanguagePacks.detect(both, GERMAN, List.of(ENGLISH, GERMAN))).isSameAs(GERMAN);
    assertThat(LanguagePacks.detect(both, ENGLISH, List.of(GERMAN, ENGLISH))).isSameAs(ENGLISH);
  }
}
