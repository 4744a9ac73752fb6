package io.vouch.agent.understanding.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
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
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConstraintTextTest {
  private final ConstraintText text =
      new ConstraintText(
          new CatalogueSchema(
              List.of(
                  FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
                  FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR),
                  FieldDefinition.of("battery_life", FieldKind.NUMBER, FieldRole.OTHER).in("h"))));

  private void reads(Constraint constraint, String expected) {
    assertThat(text.of(constraint)).isEqualTo(expected);
  }

  @Test
  void numbers_haveUnitAndSide() {
    reads(NumberRange.atMost("price", 50), "price at most 50 EUR");
    reads(NumberRange.below("price", 49.9), "price below 49.9 EUR");
    reads(NumberRange.between("battery_life", 10, 12.5), "battery life from 10 to 12.5 h");
    reads(NumberRange.between("price", 5, 5), "price exactly 5 EUR");
    reads(new NumberRange("price", 5, false, 9, true), "price above 5 and at most 9 EUR");
  }

  @Test
  void years_readAsYears() {
    reads(NumberRange.above("year", 2005), "year after 2005");
    reads(NumberRange.atLeast("year", 2005), "year 2005 or later");
    reads(NumberRange.below("year", 1990), "year before 1990");
    reads(NumberRange.atMost("year", 1990), "year 1990 or earlier");
  }

  @Test
  void namesFlagsAndWords_readAsPeopleSayThem() {
    reads(OneOf.of("genre", "Thriller"), "genre is Thriller");
    reads(OneOf.of("colour", "red", "blue"), "colour is red or blue");
    reads(new EveryOf("genre", List.of("Action", "Comedy")), "genre is Action and Comedy");
    reads(new Not(OneOf.of("brand", "Acme", "Bolt")), "without brand Acme or Bolt");
    reads(new FlagIs("available", true), "in stock");
    reads(new Not(new FlagIs("available", true)), "not in stock");
    reads(new HasWords(null, List.of("noise", "cancelling")), "with the words noise cancelling");
    reads(new Not(new HasWords("title", List.of("pro"))), "without the word pro in the title");
    reads(new AmongItems(List.of(new ItemId("a"))), "one of 1 chosen items");
  }

  @Test
  void compounds_areBracketedWhereNeeded() {
    Constraint red = OneOf.of("colour", "red");
    Constraint cheap = NumberRange.below("price", 9);
    reads(new AnyOf(List.of(red, cheap)), "colour is red or price below 9 EUR");
    reads(
        new AllOf(List.of(red, new AnyOf(List.of(red, cheap)))),
        "colour is red and (colour is red or price below 9 EUR)");
    reads(new Not(new AnyOf(List.of(red, cheap))), "not (colour is red or price below 9 EUR)");
    reads(new Not(new Not(red)), "colour is red");
  }
}
