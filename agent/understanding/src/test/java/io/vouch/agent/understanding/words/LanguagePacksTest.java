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
    assertThat(LanguagePacks.all()).doesNotHaveDuplicates().contains(ENGLISH);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {
        "ich suche etwas unter 50 Euro, true",
        "Ich suche einen Sneaker ohne Streifen, true",
        "I am looking for something under 50, false",
        "Sneakers by Acme, false",
        "Zenit, false",
        "^^, false",
        "ohne, true",
        "d'accord ohne, true",
        "don't show me that, false"
      })
  void detect_message_isTheLanguageThatKnowsMostOfIt(String message, boolean german) {
    LanguagePack found = LanguagePacks.detect(message, ENGLISH, List.of(ENGLISH, GERMAN));
    assertThat(found).isSameAs(german ? GERMAN : ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({
    "quiero unas zapatillas rojas por menos de 100 euros, SPANISH",
    "busco algo barato sin cable, SPANISH",
    "q me recomiendas?, SPANISH",
    "¿cuánto cuesta el segundo?, SPANISH",
    "una peli de los años 80, SPANISH",
    "no me gustan las de terror, SPANISH",
    "quero uns tênis vermelhos por menos de 100 euros, PORTUGUESE",
    "procuro algo barato sem fio, PORTUGUESE",
    "o que vc recomenda?, PORTUGUESE",
    "quanto custa o segundo?, PORTUGUESE",
    "filmes dos anos 80, PORTUGUESE",
    "nao gosto de terror, PORTUGUESE",
    "I want something cheap under 50, ENGLISH",
    "under 30 euros, ENGLISH",
    "max 30 euros, ENGLISH",
    "30 euros, ENGLISH",
    "no horror please, ENGLISH",
    "do you have red sneakers, ENGLISH",
    "a film like La La Land, ENGLISH"
  })
  void detect_messageOfOneOfSeveral_isItsLanguage(String message, Language language) {
    assertThat(LanguagePacks.detect(message, Language.ENGLISH))
        .isSameAs(LanguagePacks.of(language));
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

  @ParameterizedTest
  @CsvSource({
    "Ich suche Laufschuhe unter 80 Euro, GERMAN",
    "ich haette gern was guenstiges fuer meine frau, GERMAN",
    "habt ihr auch rucksäcke, GERMAN",
    "bitte keinen Horror, GERMAN",
    "was kostet der zweite, GERMAN",
    "'Filme wie Heat, die ich noch nicht gesehen habe', GERMAN",
    "I would like something cheap for my wife, ENGLISH",
    "what was the price of the second one, ENGLISH",
    "no horror please, ENGLISH",
    "Die Hard or something like it, ENGLISH",
    "wireless earbuds for the gym, ENGLISH",
    "also show me a film that I have not seen, ENGLISH"
  })
  void detect_messageOfOneLanguage_isThatLanguageWhicheverIsUsual(
      String message, Language expected) {
    assertThat(LanguagePacks.detect(message, Language.ENGLISH).language()).isEqualTo(expected);
    assertThat(LanguagePacks.detect(message, Language.GERMAN).language()).isEqualTo(expected);
  }
}
