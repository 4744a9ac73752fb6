package io.vouch.agent.narration.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.narration.Outcome;
import io.vouch.agent.narration.Slates;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldValue.CategoryValue;
import io.vouch.domain.catalogue.Item;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ItemTextsTest {
  private final ItemTexts texts =
      new ItemTexts(Slates.SCHEMA, SentenceAbout.byWordForms(LanguagePacks.english()));

  private static Item film(String description) {
    return new Item(
        new ItemId("f"),
        "The Long Rain",
        description,
        null,
        true,
        Map.of(
            "director", CategoryValue.of("Ada Brook"),
            "performer", CategoryValue.of("Bo Reed", "Cy Vale"),
            "colour", CategoryValue.of("grey")));
  }

  private static String tell(Outcome outcome) {
    return Slates.tell(Slates.kettles().input(outcome));
  }

  @Test
  void about_quotesAtMostTwoSentences() {
    assertThat(tell(texts.about(film("A town floods. A girl stays. Then it ends."))))
        .isEqualTo("The Long Rain: its description says: \"A town floods. A girl stays.\"");
    assertThat(tell(texts.about(film("word ".repeat(200)))))
        .endsWith("word …\"")
        .hasSizeLessThan(380);
  }

  @Test
  void about_withoutText_saysSo() {
    assertThat(tell(texts.about(film(" "))))
        .startsWith("The Long Rain has no description, so I cannot tell you what it is about; I")
        .contains("director Ada Brook");
  }

  @Test
  void suits_withoutText_saysWhatTheTitleSaysOrThatThereIsNone() {
    assertThat(tell(texts.suits(film(" "), "rain")))
        .isEqualTo("The Long Rain: its title says so, and its description says no more.");
    assertThat(tell(texts.suits(film(" "), "children")))
        .isEqualTo("The Long Rain has no description that would say.");
  }

  @Test
  void credits_nameFieldsOfPeopleOnly() {
    assertThat(tell(texts.credits(film(""))))
        .isEqualTo("The Long Rain: director Ada Brook and performer Bo Reed, Cy Vale.");
    assertThat(tell(texts.credits(Slates.kettles().items().getFirst())))
        .isEqualTo("My catalogue names nobody for Orion Birch Kettle.");
  }

  @Test
  void suits_quotesTheSentenceOrSaysThatTheTextDoesNotSay() {
    Item film = film("A town floods. Too violent for children.");
    assertThat(tell(texts.suits(film, "children")))
        .isEqualTo("The Long Rain: its description says: \"Too violent for children.\"");
    assertThat(tell(texts.suits(film, "a noisy sunday")))
        .isEqualTo("The Long Rain: its description does not say.");
    assertThat(tell(texts.suits(film, "duration\nviolent"))).contains("Too violent for children.");
  }
}
