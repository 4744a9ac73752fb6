package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Statement;
import io.vouch.agent.plan.Statement.Operator;
import io.vouch.agent.understanding.grammar.match.Comparison;
import io.vouch.agent.understanding.grammar.match.Found;
import io.vouch.agent.understanding.vocabulary.FieldIndex;
import io.vouch.agent.understanding.vocabulary.Quantity;
import io.vouch.agent.understanding.vocabulary.Units;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bounds on numbers: prices, years, lengths, ratings and any numeric field by its name. */
final class NumberRules {
  /** "Around 50" is from 20% below to 20% above. */
  private static final double AROUND = 0.2;

  static final List<Rule.Meaning> ALL =
      List.of(
          bound("below", Operator.LESS_THAN),
          bound("above", Operator.MORE_THAN),
          bound("at most", Operator.AT_MOST),
          bound("at least", Operator.AT_LEAST),
          bound("exactly", Operator.IS),
          new Rule.Meaning(
              "compared with a number", (match, draft) -> comparedWithNumber(match, draft)),
          new Rule.Meaning("between", (match, draft) -> between(match, draft)),
          new Rule.Meaning("around", (match, draft) -> around(match, draft)),
          new Rule.Meaning("budget", (match, draft) -> budget(match, draft)),
          new Rule.Meaning("for so many", (match, draft) -> forSoMany(match, draft)),
          new Rule.Meaning("rated", (match, draft) -> rated(match, draft)),
          year("year after", Operator.MORE_THAN),
          year("year before", Operator.LESS_THAN),
          year("year since", Operator.AT_LEAST),
          new Rule.Meaning(
              "this century", (match, draft) -> year(match, draft, Operator.AT_LEAST, "2000")),
          year("year until", Operator.AT_MOST),
          year("year in", Operator.IS),
          new Rule.Meaning(
              "year behind",
              (match, draft) ->
                  isBehindThing(match)
                      && year(match, draft, Operator.IS, match.get(Slot.YEAR).toString())),
          new Rule.Meaning("decade", (match, draft) -> decade(match, draft)));

  private NumberRules() {}

  private static Rule.Meaning bound(String name, Operator operator) {
    return new Rule.Meaning(name, (match, draft) -> bound(match, draft, operator));
  }

  private static Rule.Meaning year(String name, Operator operator) {
    return new Rule.Meaning(
        name, (match, draft) -> year(match, draft, operator, match.get(Slot.YEAR).toString()));
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
    boolean not = match.marked(Mark.DENY);
    if (!better.isOf(match.message().vocabulary().schema())) {
      return false;
    }
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
    Optional<FieldDefinition> price = fields(match).withRole(FieldRole.PRICE);
    boolean money = quantity.unit() == null || Units.isMoney(quantity.unit());
    return price.isPresent()
        && money
        && match.marked(Mark.DENY) == match.marked(Mark.ABOVE)
        && leaf(draft, price.get(), Operator.AT_MOST, quantity.toString());
  }

  /** "For 6 people": what is made for more serves, too. */
  private static boolean forSoMany(Match match, Draft draft) {
    Optional<FieldDefinition> field =
        match.message().pack().list(WordList.PARTY_FIELDS).stream()
            .flatMap(word -> fields(match).find(match.message().keyOf(word)).stream())
            .filter(found -> found.kind() == FieldKind.NUMBER)
            .findFirst();
    return field.isPresent()
        && leaf(draft, field.get(), Operator.AT_LEAST, "" + match.get(Slot.COUNT));
  }

  private static boolean rated(Match match, Draft draft) {
    List<Quantity> said = match.all(Slot.QUANTITY);
    Optional<FieldDefinition> rating = fields(match).withRole(FieldRole.RATING);
    return said.size() == 1
        && match.marked(Mark.BOUND)
        && rating.isPresent()
        && leaf(draft, rating.get(), Operator.AT_LEAST, said.getFirst().toString());
  }

  /** "Thrillers 1999"; in another language wherever it stands. */
  private static boolean isBehindThing(Match match) {
    Message message = match.message();
    int before = match.start() - 1;
    boolean thing =
        before >= 0
            && !message.at(match.start()).parted()
            && (message.isNoun(before) || message.startsName(before));
    return thing || message.isForeign();
  }

  private static boolean year(Match match, Draft draft, Operator operator, String year) {
    Optional<FieldDefinition> field = fields(match).withRole(FieldRole.YEAR);
    return field.isPresent() && leaf(draft, field.get(), operator, year);
  }

  private static boolean decade(Match match, Draft draft) {
    int first = match.get(Slot.DECADE);
    Optional<FieldDefinition> field = fields(match).withRole(FieldRole.YEAR);
    if (field.isEmpty() || match.marked(Mark.PART)) {
      return false;
    }
    if (match.marked(Mark.BEFORE)) {
      return leaf(draft, field.get(), Operator.LESS_THAN, "" + first);
    }
    if (match.marked(Mark.AFTER)) {
      return leaf(draft, field.get(), Operator.MORE_THAN, "" + (first + 9));
    }
    if (match.marked(Mark.SINCE)) {
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
    return standsAlone(match) ? fields(match).withRole(FieldRole.PRICE).orElse(null) : null;
  }

  /**
   * Whether nothing else stands by a number without a unit: it bounds the price only then. "8+",
   * "500 watts", "2007 to 2011" and "a power between 500 and 1000" are something else.
   */
  private static boolean standsAlone(Match match) {
    Message message = match.message();
    int next = match.end();
    boolean followed =
        message.has(next)
            && !message.at(next).parted()
            && (Units.named(message.at(next).word(), message.pack()) != null
                || (message.isUnknown(next) && !Filler.isFiller(message, next)));
    boolean bare = message.at(match.start()).number() != null;
    return !followed && !bare && !isOtherPrice(match);
  }

  /** Whether the message says a price with its currency elsewhere. */
  private static boolean isOtherPrice(Match match) {
    Message message = match.message();
    for (int at = 0; at < message.size(); at++) {
      if (at < match.start() || at >= match.end()) {
        for (Found<?> found : message.find(Slot.QUANTITY, at)) {
          String unit = ((Quantity) found.value()).unit();
          if (unit != null && Units.isMoney(unit)) {
            return true;
          }
        }
      }
    }
    return false;
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
