package io.vouch.agent.importing.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ColumnProfileTest {

  @Test
  void numeric_nineInTen_isEnoughAndFewerAreNot() {
    assertThat(mixed(9, "1,234.5", 1, "n/k").numeric()).isTrue();
    assertThat(mixed(8, "12", 2, "n/k").numeric()).isFalse();
    assertThat(profile().numeric()).as("nothing is no number").isFalse();
  }

  @Test
  void measured_oneUnit_isAndTwoAreNot() {
    assertThat(profile("1 kg", "2.5kg", "3 KG").measured()).isTrue();
    assertThat(profile("1 kg", "500 g").measured()).isFalse();
    assertThat(profile("1", "2").measured()).isFalse();
    assertThat(profile().measured()).isFalse();
  }

  @Test
  void flags_twoWords_areAndThreeOrOneRowAreNot() {
    assertThat(profile("yes", "no", "yes").flags()).isTrue();
    assertThat(profile("1", "0").flags()).isTrue();
    assertThat(profile("yes", "no", "true").flags()).isFalse();
    assertThat(profile("yes").flags()).as("one row says nothing").isFalse();
    assertThat(profile("red", "blue").flags()).isFalse();
  }

  @Test
  void timesPricesAddressesIds_areKnownByTheirForm() {
    assertThat(profile("2024-05-01", "978300760").times()).isTrue();
    assertThat(profile("yesterday").times()).isFalse();
    assertThat(profile("$5", "6,50 €").prices()).isTrue();
    assertThat(profile("free").prices()).isFalse();
    assertThat(profile("https://a.example", "http://b.example").addresses()).isTrue();
    assertThat(profile("a.example").addresses()).isFalse();
    assertThat(profile("0f8fad5b-d9cb-469f-a165-70867728950e").randomIds()).isTrue();
    assertThat(profile("oak").randomIds()).isFalse();
  }

  @Test
  void yearsInTitles_halfOfThem_areEnough() {
    assertThat(mixed(1, "Dawn (2001)", 1, "Dusk").yearsInTitles()).isTrue();
    assertThat(mixed(1, "Dawn (2001)", 2, "Dusk").yearsInTitles()).isFalse();
  }

  @Test
  void names_smallVocabulary_isAndLongOrManyTextsAreNot() {
    assertThat(profile("oak", "elm", "oak").names()).isTrue();
    assertThat(profile("A chair that was made of oak by hand.").names()).isFalse();
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add("name " + i);
    }
    assertThat(new ColumnProfile(60, false, many).names()).isFalse();
    assertThat(profile().names()).isFalse();
  }

  @Test
  void highest_numbersAmongOtherText_isTheLargest() {
    assertThat(profile("3", "x", "10", "7").highest()).isEqualTo(10);
    assertThat(profile("x").highest()).isZero();
  }

  private static ColumnProfile profile(String... values) {
    return new ColumnProfile(values.length, false, List.of(values));
  }

  private static ColumnProfile mixed(int some, String value, int others, String other) {
    List<String> values = new ArrayList<>(Collections.nCopies(some, value));
    values.addAll(Collections.nCopies(others, other));
    return new ColumnProfile(values.size(), false, values);
  }
}
