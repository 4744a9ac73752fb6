package io.vouch.agent.understanding.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.messages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OtherLanguagesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kan du anbefale noe spennende for barn?",
        "Jag letar efter en rolig film från 90-talet",
        "Jeg leder efter en cykel til min datter",
        "Ik zoek een goede thriller uit 2010",
        "kun je een leuke film aanraden",
        "Haluaisin katsoa jotain hauskaa",
        "Bana güzel bir film önerir misin",
        "Hledám nějaký dobrý film",
        "Egy jó vígjátékot keresek",
        "Saya mau film yang bagus",
        "tôi muốn xem phim hay",
        "Vull una pel·lícula de por amb els meus amics",
        "おすすめの映画は?",
        "Посоветуйте хороший фильм",
        "영화 추천해 주세요",
        "أريد فيلم جيد"
      })
  void message_ofNoPack_keepsTheLanguageOfTheConversation(String message) {
    assertThat(OtherLanguages.isSpokenIn(message)).isTrue();
    for (Language usual : new Language[] {Language.ENGLISH, Language.GERMAN, Language.SPANISH}) {
      assertThat(LanguagePacks.detect(message, usual).language()).isEqualTo(usual);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can you recommend something for my kids",
        "Girl with the Dragon Tattoo (Män som hatar kvinnor)",
        "waterproof breathable hiking boots",
        "van life bike rack",
        "Do you know Det sjunde inseglet?",
        "Das Boot",
        "ich suche ein Fahrrad für meine Tochter",
        "un film d'action récent s'il te plaît",
        "busco una bici para mi hija",
        "cerco una bici per mia figlia",
        "procuro uma bicicleta para a minha filha",
        "Ghost 12",
        "???",
        "\n",
        ""
      })
  void message_ofAPackOrOfNames_isInNoOther(String message) {
    assertThat(OtherLanguages.isSpokenIn(message)).isFalse();
  }
}
