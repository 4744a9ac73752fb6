package io.vouch.agent.understanding.grammar.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.messages.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LexerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "red kettles under 50 euros ~ red kettles under 50=50.0 euros",
        "I don't like it ~ i do not like it",
        "what's the CHEAPEST? ~ what is the cheapest",
        "Amélie & Café ~ amelie and cafe",
        "1,299.90 eur ~ 1,299.90=1299.9 eur",
        "2kg or 3h ~ 2=2.0 kg or 3=3.0 h",
        "under 1.5k ~ under 1.5=1500.0",
        "the 1990s ~ the 1990s",
        "a 4k tv ~ a 4=4000.0 tv",
        "€50 ~ € 50=50.0",
        "10-20 ~ 10=10.0 - 20=20.0",
        "1 299.90 eur ~ 1 299.90=1299.9 eur",
        "2 000 000 ~ 2 000 000=2000000.0",
        "top 5 1990 ~ top 5=5.0 1990=1990.0",
        "3rd ~ 3rd",
        "sci-fi ~ sci fi"
      })
  void cut_message_isItsWordsAndNumbers(String message, String words) {
    assertThat(said(message, LanguagePacks.english())).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "fr ~ l'homme qu’il aujourd'hui ~ l homme qu il aujourdhui",
        "fr ~ 1.299,90 € et 1 000 € ~ 1.299,90=1299.9 € et 1 000=1000.0 €",
        "it ~ dell'anno un'ora 2,5 kg ~ dell anno un ora 2,5=2.5 kg"
      })
  void cut_messageInAnotherLanguage_partsElidedWordsAndReadsItsNumbers(
      String tag, String message, String words) {
    assertThat(said(message, LanguagePacks.of(Language.ofTag(tag).orElseThrow()))).isEqualTo(words);
  }

  private static String said(String message, LanguagePack pack) {
    return Lexer.cut(message, pack).stream()
        .map(token -> token.number() == null ? token.word() : token.word() + "=" + token.number())
        .collect(Collectors.joining(" "));
  }

  @Test
  void cut_breaks_markTheWordBehindThem() {
    assertThat(Lexer.cut("red, blue and green. cheap", LanguagePacks.english()))
        .filteredOn(Token::parted)
        .extracting(Token::word)
        .containsExactly("blue", "cheap");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rock'n'roll lamps|rocknroll lamps",
        "a cup' of tea|a cup of tea",
        "cafe\u0301s d'\u00e9t\u00e92 b2b|cafes dete 2 b2b"
      })
  void cut_lettersMarksAndApostrophes_areOneWord(String message, String expected) {
    assertThat(Lexer.cut(message, LanguagePacks.english()))
        .extracting(Token::word)
        .containsExactly(expected.split(" "));
  }

  @Test
  void cut_everyToken_knowsItsPlace() {
    String message = "Show KETTLES for 2kg";
    List<Token> tokens = Lexer.cut(message, LanguagePacks.english());
    assertThat(tokens)
        .extracting(token -> message.substring(token.start(), token.end()))
        .containsExactly("Show", "KETTLES", "for", "2", "kg");
    assertThat(tokens.get(1).isPlural()).isTrue();
    assertThat(tokens.get(1).form()).isEqualTo("kettle");
  }
}
