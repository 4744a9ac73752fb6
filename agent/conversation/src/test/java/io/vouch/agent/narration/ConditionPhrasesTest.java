package io.vouch.agent.narration;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ItemId;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.AllOf;
import io.vouch.domain.constraint.Constraint.AmongItems;
import io.vouch.domain.constraint.Constraint.AnyOf;
import io.vouch.domain.constraint.Constraint.EveryOf;
import io.vouch.domain.constraint.Constraint.FlagIs;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.Not;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import io.vouch.messages.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConditionPhrasesTest {
  private static final ConditionMessages SAY = Messages.of(ConditionMessages.class);

  private final ConditionPhrases phrases = new ConditionPhrases(Slates.SCHEMA);

  private void reads(Constraint constraint, String expected) {
    assertThat(phrases.of(constraint)).isEqualTo(expected);
  }

  private void wants(String expected, Constraint... constraints) {
    assertThat(phrases.wanted(List.of(constraints)).noun(SAY)).isEqualTo(expected);
  }

  private void lacks(String expected, Constraint... constraints) {
    assertThat(phrases.wanted(List.of(constraints)).nothing(SAY)).isEqualTo(expected);
  }

  @Test
  void money_isSaidWithItsSignAndWithoutEmptyCents() {
    reads(NumberRange.below("price", 60), "under €60");
    reads(NumberRange.atMost("price", 59.9), "up to €59.90");
    reads(NumberRange.above("price", 20), "over €20");
    reads(NumberRange.atLeast("price", 20), "from €20 up");
    reads(NumberRange.between("price", 20, 50), "between €20 and €50");
    reads(NumberRange.between("price", 5, 5), "at exactly €5");
    reads(new NumberRange("price", 20, true, 50, false), "from €20 up and under €50");
  }

  @Test
  void years_readAsDecadesAndSpans() {
    reads(new NumberRange("year", 2000, true, 2010, false), "from the 2000s");
    reads(NumberRange.between("year", 1990, 1999), "from the 1990s");
    reads(new NumberRange("year", 2002, false, 2007, false), "from 2003 to 2006");
    reads(NumberRange.between("year", 1999, 1999), "from 1999");
    reads(NumberRange.below("year", 2000), "from before 2000");
    reads(NumberRange.above("year", 2005), "from after 2005");
    reads(NumberRange.atLeast("year", 2005), "from 2005 or later");
    reads(NumberRange.atMost("year", 1990), "from 1990 or earlier");
  }

  @Test
  void durations_readInHoursWhereTheyAreWhole() {
    reads(NumberRange.below("runtime", 120), "under 2 hours");
    reads(NumberRange.atMost("runtime", 60), "up to 1 hour");
    reads(NumberRange.below("runtime", 90), "under 90 minutes");
  }

  @Test
  void otherNumbers_areSaidByUnitOrByLabel() {
    reads(NumberRange.below("weight", 1.3), "under 1.3 kg");
    reads(NumberRange.atLeast("rating", 4), "rated 4 or better");
    reads(NumberRange.below("rating", 3.5), "rated below 3.5");
    reads(NumberRange.atLeast("battery_life", 10), "with battery life from 10 h up");
    reads(NumberRange.atMost("players", 4), "with players up to 4");
    reads(NumberRange.above("unheard_of", 2), "with unheard of over 2");
  }

  @Test
  void names_readByTheRoleOfTheirField() {
    reads(OneOf.of("category", "Kettles"), "kettles");
    reads(OneOf.of("category", "Thriller"), "thriller picks");
    reads(OneOf.of("category", "USB sticks", "Board games"), "USB sticks or board games");
    reads(OneOf.of("brand", "Orion", "Nike"), "by Orion or Nike");
    reads(
        new EveryOf("director", List.of("Joel Coen", "Ethan Coen")), "by Joel Coen and Ethan Coen");
    reads(OneOf.of("colour", "red", "blue"), "in red or blue");
    reads(OneOf.of("audience", "women"), "for women");
    reads(OneOf.of("material", "wool"), "with material wool");
    reads(OneOf.of("unheard_of", "x"), "with unheard of x");
  }

  @Test
  void flagsAndWords_readAsPeopleSayThem() {
    reads(new FlagIs("waterproof", true), "waterproof");
    reads(new FlagIs("waterproof", false), "not waterproof");
    reads(new FlagIs("available", true), "in stock");
    reads(new FlagIs("available", false), "not in stock");
    reads(new FlagIs("sponsored", false), "nothing sponsored");
    reads(new HasWords(null, List.of("wifi")), "mentioning \"wifi\"");
    reads(new HasWords("title", List.of("the", "end")), "with \"the end\" in the title");
    reads(
        new AmongItems(List.of(new ItemId("a"), new ItemId("b"))),
        "among the 2 items you pointed at");
  }

  @Test
  void negations_areNeverLost() {
    reads(new Not(OneOf.of("brand", "Nike")), "not by Nike");
    reads(new Not(OneOf.of("category", "Kettles")), "no kettles");
    reads(new Not(new FlagIs("waterproof", true)), "not waterproof");
    reads(new Not(new FlagIs("waterproof", false)), "waterproof");
    reads(new Not(new HasWords(null, List.of("wifi"))), "none that mention \"wifi\"");
    reads(new Not(NumberRange.below("price", 60)), "not under €60");
    reads(new Not(new Not(OneOf.of("brand", "Nike"))), "by Nike");
    reads(new Not(new AmongItems(List.of(new ItemId("a")))), "not the one you turned down");
  }

  @Test
  void alternatives_readAsOneNounWhereTheyAreKinds() {
    reads(
        new AnyOf(List.of(OneOf.of("category", "Kettles"), OneOf.of("category", "Mugs"))),
        "kettles or mugs");
    reads(
        new AnyOf(List.of(OneOf.of("colour", "red"), OneOf.of("brand", "Orion"))),
        "either in red or by Orion");
  }

  @Test
  void together_isOneNounPhrase() {
    wants(
        "waterproof kettles under €60 and by Orion, but not in black",
        OneOf.of("category", "Kettles"),
        NumberRange.below("price", 60),
        new Not(OneOf.of("colour", "black")),
        new FlagIs("waterproof", true),
        OneOf.of("brand", "Orion"));
    wants("picks from the 2000s", new NumberRange("year", 2000, true, 2010, false));
    wants(
        "kettles under €60",
        new AllOf(List.of(OneOf.of("category", "Kettles"), NumberRange.below("price", 60))));
  }

  @Test
  void nothing_saysWhatThereIsNoneOf() {
    lacks(
        "I have no waterproof kettles under €3.",
        OneOf.of("category", "Kettles"),
        new FlagIs("waterproof", true),
        NumberRange.below("price", 3));
    lacks(
        "I have nothing waterproof under €3.",
        new FlagIs("waterproof", true),
        NumberRange.below("price", 3));
    lacks(
        "I looked for kettles, but not in black, and have none.",
        OneOf.of("category", "Kettles"),
        new Not(OneOf.of("colour", "black")));
  }

  @Test
  void relaxations_sayWhatIsGivenUpAndWhatIsAllowed() {
    assertThat(phrases.ifAccepted(NumberRange.atMost("price", 70)))
        .isEqualTo("if up to €70 is fine too");
    assertThat(
            phrases.ifDropped(
                List.of(new FlagIs("waterproof", true), NumberRange.below("price", 3))))
        .isEqualTo("if it need not be waterproof or under €3");
    assertThat(phrases.ifDropped(List.of(new Not(OneOf.of("colour", "black")))))
        .isEqualTo("if in black is fine too");
    assertThat(
            phrases.ifDropped(List.of(OneOf.of("brand", "Orion"), new FlagIs("waterproof", false))))
        .isEqualTo("if it need not be by Orion, and waterproof is fine too");
  }
}
