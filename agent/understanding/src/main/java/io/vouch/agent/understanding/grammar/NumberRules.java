package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.agent.understanding.vocabulary.FieldIndex;
import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.vocabulary.Units;
import io.vouch.agent.understanding.vocabulary.WordForms;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bounds on numbers: prices, years, lengths, ratings and any numeric field by its name. */
final class NumberRules {
  /** "Around 50" is from 20% below to 20% above. */
  private static final double AROUND = 0.2;

  private static final String HAVING =
      "[that|which] [with|having|has|is|are|weighing|weigh|weighs|costing|cost|costs|lasting|last|lasts|priced|made|take|takes|taking|play|plays|run|runs] [in] "
          + "[a|an|the] [{field}] [is|of|should be|must be|to be] ";
  private static final String OUT =
      "[that|which] [came out|come out|was released|were released|released|made] ";
  private static final String OF = " [[of|in|for|as] [a|the] {field}]";

  static final List<Rule> ALL =
      List.of(
          bound(
                  "below",
                  Operator.LESS_THAN,
                  HAVING
                      + "(under|below|less than|fewer than|lower than|smaller than|beneath|<|not (as much as|quite)) {quantity}"
                      + OF)
              .as(
                  "shop: running shoes under 80 euros",
                  "films: films under two hours",
                  "shop: price below 50"),
          bound(
                  "above",
                  Operator.MORE_THAN,
                  HAVING
                      + "(over|above|more than|greater than|higher than|>|upwards of) {quantity}"
                      + OF)
              .as("shop: headphones over 100 euros", "films: rating above 4"),
          bound(
                  "at most",
                  Operator.AT_MOST,
                  HAVING
                      + "(at most|up to|max|maximum [of]|no more than|not more than|not over|not above|within|no longer than"
                      + "|not longer than|no higher than|at a maximum of|<=) {quantity}"
                      + OF,
                  "{quantity} (or (less|under|below|cheaper|fewer|shorter|lighter)|max|maximum|tops|at most)"
                      + OF)
              .as("shop: sneakers up to 60", "films: 120 minutes or less", "shop: at most 1 kg"),
          bound(
                  "at least",
                  Operator.AT_LEAST,
                  HAVING
                      + "(at least|no less than|not less than|min|minimum [of]|not under|not below|starting (at|from)|>=) {quantity}"
                      + OF,
                  "{quantity} (or (more|above|higher|better|over|up)|minimum|and (up|above|more)|at least|+|plus)"
                      + OF)
              .as("shop: laptops with at least 12 hours of battery", "films: 4 stars or more"),
          bound("exactly", Operator.IS, HAVING + "(exactly|precisely) {quantity}" + OF)
              .as("shop: exactly 49 euros"),
          Rule.named("compared with a number")
              .when("[but] [not|no] {better} than {quantity}")
              .then((match, draft) -> comparedWithNumber(match, draft))
              .as(
                  "shop: cheaper than 50 euros",
                  "films: shorter than 100 minutes",
                  "shop: not heavier than 2 kg"),
          Rule.named("between")
              .when(
                  HAVING + "(between|from) {quantity} (and|to|until|till|up to|-) {quantity}" + OF,
                  HAVING + "{quantity} (to|-) {quantity}" + OF)
              .then((match, draft) -> between(match, draft))
              .as(
                  "shop: between 20 and 40 euros",
                  "films: between 1990 and 2000",
                  "shop: a laptop for 500-1000 euros"),
          Rule.named("around")
              .when("(around|about|approximately|roughly|circa|approx) {quantity}" + OF)
              .then((match, draft) -> around(match, draft))
              .as("shop: sneakers around 50 euros"),
          Rule.named("budget")
              .when(
                  "[my|our|a|with a] budget [is|of] [about|max|at most|up to|under] {quantity}",
                  "[i] [do not|can not|would not] [want|wish|like] [to] (spend|pay|afford) [more than|over|above] {quantity} [on|for]",
                  "[i|we] (can|could|want to|would) (spend|pay|afford) [up to|at most|max|about] {quantity} [on|for]",
                  "[i|we] [only] have [only|got] {quantity} [to spend|to pay] [on|for]",
                  "[i] [would] rather not (spend|pay) more than {quantity} [on|for]",
                  "[i|we] (can|could) (go|stretch) [up|as high as] [to] {quantity}",
                  "[i|we] (can|could) (stretch|raise|increase) (the|my|our) budget to {quantity}",
                  "(make (it|that|the limit)|(raise|lower|increase|reduce|set|change) (it|that|the limit|the price limit|my budget|the budget) to) {quantity}")
              .then((match, draft) -> budget(match, draft))
              .as(
                  "shop: my budget is 60 euros",
                  "shop: I don't want to spend more than 60 on sneakers"),
          Rule.named("for so many")
              .when("for {count} [people|persons|players|guests]")
              .then((match, draft) -> forSoMany(match, draft))
              .as("games: games for 6 people"),
          Rule.named("rated")
              .when(
                  "(rated|rating) [of] [at least] {quantity} [or (more|better|higher|above)|and (up|above)]")
              .then((match, draft) -> rated(match, draft))
              .as("films: rated 4.1 or better", "shop: rated at least 4.5 stars"),
          year(
                  "after",
                  Operator.MORE_THAN,
                  "[from] (after|later than|newer than|past|more recent than) [the year] {year}")
              .as("films: thrillers after 2005", "shop: after the year 2022"),
          year(
                  "before",
                  Operator.LESS_THAN,
                  "[from] (before|older than|earlier than|prior to) [the year] {year}")
              .as("films: before 1990"),
          year(
                  "since",
                  Operator.AT_LEAST,
                  "(since|not older than|no older than|nothing older than|not before) {year}",
                  "from {year} (on|onward|onwards|and later|and newer|or later|or newer|upwards|forward)",
                  "{year} (or|and) (later|newer|after|onwards)")
              .as("films: since 2010", "shop: phones from 2024 on"),
          Rule.named("this century")
              .when("(from|in|of) (this|the 21st) century")
              .then((match, draft) -> year(match, draft, Operator.AT_LEAST, "2000"))
              .as("films: a thriller from this century"),
          year(
                  "until",
                  Operator.AT_MOST,
                  "(until|till|not newer than|not after|up to) {year}",
                  "{year} (or|and) (earlier|older|before)")
              .as("films: 1999 or earlier"),
          year(
                  "in",
                  Operator.IS,
                  "(in|from|of|released in|made in|published in|the year|year) {year}")
              .as("films: movies from 1999"),
          Rule.named("decade")
              .when(
                  "[from|in|of|made in] [the] [early|late] {decade}",
                  "(before|after|since) the {decade}",
                  "{decade} (or later|onwards)")
              .then((match, draft) -> decade(match, draft))
              .as(
                  "films: science fiction films from the 80s",
                  "films: comedies before the nineties"));

  private NumberRules() {}

  private static Rule.Partial bound(String name, Operator operator, String... patterns) {
    return Rule.named(name).when(patterns).then((match, draft) -> bound(match, draft, operator));
  }

  private static Rule.Partial year(String name, Operator operator, String... patterns) {
    return Rule.named("year " + name)
        .when(Stream.of(patterns).map(pattern -> OUT + pattern).toArray(String[]::new))
        .then((match, draft) -> year(match, draft, operator, match.get(Slot.YEAR).toString()));
  }

  private static boolean bound(Match match, Draft draft, Operator operator) {
    Quantity quantity = match.get(Slot.QUANTITY);
    FieldDefinition field = fieldOf(match, quantity);
    return field != null && leaf(draft, field, operator, quantity.toString());
  }

  private static boolean leaf(
      Draft draft, FieldDefinition field, Operator operator, String... values) {
    return draft.add(new Statement.Leaf(field.name(), operator, List.of(values)));
  }

  private static boolean comparedWithNumber(Match match, Draft draft) {
    Comparison better = match.get(Slot.BETTER);
    boolean not =
        match.message().is(match.start(), "not")
            || match.message().is(match.start(), "no")
            || match.message().is(match.start() + 1, "not");
    Operator operator =
        better.more()
            ? (not ? Operator.AT_MOST : Operator.MORE_THAN)
            : (not ? Operator.AT_LEAST : Operator.LESS_THAN);
    return draft.add(
        new Statement.Leaf(better.field(), operator, List.of(match.get(Slot.QUANTITY).toString())));
  }

  private static boolean between(Match match, Draft draft) {
    List<Quantity> both = match.all(Slot.QUANTITY);
    String unit = both.getLast().unit() == null ? both.getFirst().unit() : both.getLast().unit();
    Quantity first =
        new Quantity(
            both.getFirst().number(),
            both.getFirst().unit() == null ? unit : both.getFirst().unit());
    Quantity last = new Quantity(both.getLast().number(), unit);
    FieldDefinition field = fieldOf(match, first);
    boolean years = isYear(first) && isYear(last);
    Optional<FieldDefinition> year = fields(match).withRole(FieldRole.YEAR);
    if (field == null && years && year.isPresent()) {
      field = year.get();
    }
    return field != null && leaf(draft, field, Operator.BETWEEN, first.toString(), last.toString());
  }

  private static boolean isYear(Quantity quantity) {
    return quantity.unit() == null && quantity.number() >= 1850 && quantity.number() <= 2100;
  }

  private static boolean around(Match match, Draft draft) {
    Quantity said = match.get(Slot.QUANTITY);
    FieldDefinition field = fieldOf(match, said);
    if (field == null || field.role() == FieldRole.YEAR) {
      return false;
    }
    Quantity low = new Quantity(rounded(said.number() * (1 - AROUND)), said.unit());
    Quantity high = new Quantity(rounded(said.number() * (1 + AROUND)), said.unit());
    return leaf(draft, field, Operator.BETWEEN, low.toString(), high.toString());
  }

  private static double rounded(double number) {
    return Math.rint(number * 100) / 100;
  }

  private static boolean budget(Match match, Draft draft) {
    Quantity quantity = match.get(Slot.QUANTITY);
    boolean negated = match.says("not");
    boolean more = match.says("more") || match.says("over") || match.says("above");
    Optional<FieldDefinition> price = fields(match).withRole(FieldRole.PRICE);
    boolean money = quantity.unit() == null || Units.isMoney(quantity.unit());
    return price.isPresent()
        && money
        && negated == more
        && leaf(draft, price.get(), Operator.AT_MOST, quantity.toString());
  }

  /** "For 6 people": what is made for more serves, too. */
  private static boolean forSoMany(Match match, Draft draft) {
    Optional<FieldDefinition> field =
        Stream.of("players", "people", "persons", "seats")
            .flatMap(word -> fields(match).find(WordForms.key(word)).stream())
            .filter(found -> found.kind() == FieldKind.NUMBER)
            .findFirst();
    return field.isPresent()
        && leaf(draft, field.get(), Operator.AT_LEAST, "" + match.get(Slot.COUNT));
  }

  private static boolean rated(Match match, Draft draft) {
    List<Quantity> said = match.all(Slot.QUANTITY);
    Optional<FieldDefinition> rating = fields(match).withRole(FieldRole.RATING);
    boolean bounded = match.says("least") || match.says("or");
    return said.size() == 1
        && bounded
        && rating.isPresent()
        && leaf(draft, rating.get(), Operator.AT_LEAST, said.getFirst().toString());
  }

  private static boolean year(Match match, Draft draft, Operator operator, String year) {
    Optional<FieldDefinition> field = fields(match).withRole(FieldRole.YEAR);
    return field.isPresent() && leaf(draft, field.get(), operator, year);
  }

  private static boolean decade(Match match, Draft draft) {
    int first = match.get(Slot.DECADE);
    Optional<FieldDefinition> field = fields(match).withRole(FieldRole.YEAR);
    if (field.isEmpty() || match.says("early") || match.says("late")) {
      return false;
    }
    if (match.says("before")) {
      return leaf(draft, field.get(), Operator.LESS_THAN, "" + first);
    }
    if (match.says("after")) {
      return leaf(draft, field.get(), Operator.MORE_THAN, "" + (first + 9));
    }
    if (match.says("since") || match.says("later") || match.says("onwards")) {
      return leaf(draft, field.get(), Operator.AT_LEAST, "" + first);
    }
    return leaf(draft, field.get(), Operator.BETWEEN, "" + first, "" + (first + 9));
  }

  /**
   * The field a bound is on: the one named, else the one its unit measures, else, for a bare
   * number, the price.
   */
  private static @Nullable FieldDefinition fieldOf(Match match, Quantity quantity) {
    List<FieldDefinition> named =
        match.all(Slot.FIELD).stream().filter(field -> field.kind() == FieldKind.NUMBER).toList();
    if (match.has(Slot.FIELD)) {
      if (isAnotherRemark(match, named, quantity)) {
        return null;
      }
      return named.size() == match.all(Slot.FIELD).size() ? named.getFirst() : null;
    }
    if (quantity.unit() != null) {
      return fields(match).measuredIn(quantity.unit()).orElse(null);
    }
    return fields(match).withRole(FieldRole.PRICE).orElse(null);
  }

  /**
   * "At most 50 euros, in green": a field said after a quantity that measures another field belongs
   * to the next remark.
   */
  private static boolean isAnotherRemark(
      Match match, List<FieldDefinition> named, Quantity quantity) {
    Optional<FieldDefinition> measured =
        quantity.unit() == null ? Optional.empty() : fields(match).measuredIn(quantity.unit());
    return measured.isPresent()
        && !named.contains(measured.get())
        && match.filled().getLast().slot().equals(Slot.FIELD);
  }

  private static FieldIndex fields(Match match) {
    return match.message().vocabulary().fields();
  }
}
