package io.vouch.agent.narration;

import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.chat.ChatAnswer.Question;
import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.domain.ItemId;
import io.vouch.domain.Money;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.CatalogueVersion;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.ranking.Certificate;
import io.vouch.domain.ranking.Contribution;
import io.vouch.domain.ranking.Explanation;
import io.vouch.domain.recommendation.Fallback;
import io.vouch.domain.recommendation.Reason;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A slate to be told, changed one thing at a time. */
public record Slates(
    List<Item> items,
    List<List<Reason>> reasons,
    List<ActiveConstraint> constraints,
    Heard heard,
    int turn,
    boolean further,
    @Nullable String order,
    @Nullable Fallback fallback,
    @Nullable Question question,
    List<RelaxationOffer> relaxations,
    int candidates) {
  public static final CatalogueSchema SCHEMA =
      new CatalogueSchema(
          List.of(
              FieldDefinition.of("price", FieldKind.NUMBER, FieldRole.PRICE).in("EUR"),
              FieldDefinition.of("category", FieldKind.CATEGORY, FieldRole.CATEGORY).multi(),
              FieldDefinition.of("brand", FieldKind.CATEGORY, FieldRole.BRAND),
              FieldDefinition.of("colour", FieldKind.CATEGORY, FieldRole.COLOUR),
              FieldDefinition.of("material", FieldKind.CATEGORY, FieldRole.OTHER),
              FieldDefinition.of("audience", FieldKind.CATEGORY, FieldRole.AUDIENCE),
              FieldDefinition.of("director", FieldKind.CATEGORY, FieldRole.CREATOR).multi(),
              FieldDefinition.of("performer", FieldKind.CATEGORY, FieldRole.OTHER)
                  .multi()
                  .called("cast"),
              FieldDefinition.of("year", FieldKind.NUMBER, FieldRole.YEAR),
              FieldDefinition.of("runtime", FieldKind.NUMBER, FieldRole.DURATION).in("min"),
              FieldDefinition.of("weight", FieldKind.NUMBER, FieldRole.WEIGHT).in("kg"),
              FieldDefinition.of("battery_life", FieldKind.NUMBER, FieldRole.OTHER).in("h"),
              FieldDefinition.of("players", FieldKind.NUMBER, FieldRole.OTHER),
              FieldDefinition.of("rating", FieldKind.NUMBER, FieldRole.RATING),
              FieldDefinition.of("waterproof", FieldKind.FLAG, FieldRole.OTHER),
              FieldDefinition.of("promoted", FieldKind.FLAG, FieldRole.SPONSORED),
              FieldDefinition.of("sponsored", FieldKind.FLAG, FieldRole.SPONSORED)));

  /** Three kettles in turn 1, without anything said. */
  public static Slates kettles() {
    List<Item> items =
        List.of(
            kettle("a", "Orion Birch Kettle", 3450, "red", "steel", 4.4),
            kettle("b", "Tarn Brisa Kettle", 2000, "black", "glass", 4.5),
            kettle("c", "Alder Kettle", 5790, "blue", "enamel", 3.9));
    return new Slates(
        items,
        List.of(List.of(), List.of(), List.of()),
        List.of(),
        Heard.NOTHING,
        1,
        false,
        null,
        null,
        null,
        List.of(),
        40);
  }

  static Item kettle(
      String id, String title, int cents, String colour, String material, double rating) {
    return new Item(
        new ItemId(id),
        title,
        null,
        new Money(cents, "EUR"),
        true,
        Map.of(
            "category", FieldValue.CategoryValue.of("Kitchen", "Kettles"),
            "colour", FieldValue.CategoryValue.of(colour),
            "material", FieldValue.CategoryValue.of(material),
            "rating", new FieldValue.NumberValue(rating)));
  }

  Slates of(List<Item> others) {
    return new Slates(
        others,
        others.stream().map(item -> List.<Reason>of()).toList(),
        constraints,
        heard,
        turn,
        further,
        order,
        fallback,
        question,
        relaxations,
        candidates);
  }

  Slates inTurn(int number) {
    return new Slates(
        items,
        reasons,
        constraints,
        heard,
        number,
        further,
        order,
        fallback,
        question,
        relaxations,
        candidates);
  }

  Slates under(int saidInTurn, Constraint... said) {
    List<ActiveConstraint> all = new ArrayList<>(constraints);
    for (Constraint constraint : said) {
      all.add(new ActiveConstraint(constraint, "exact form", saidInTurn));
    }
    return new Slates(
        items,
        reasons,
        all,
        heard,
        turn,
        further,
        order,
        fallback,
        question,
        relaxations,
        candidates);
  }

  Slates hearing(Heard what) {
    return new Slates(
        items,
        reasons,
        constraints,
        what,
        turn,
        further,
        order,
        fallback,
        question,
        relaxations,
        candidates);
  }

  Slates wishing(String words, boolean avoided, boolean found) {
    List<Heard.HeardWish> wishes = new ArrayList<>(heard.wishes());
    wishes.add(new Heard.HeardWish(words, avoided, found));
    return hearing(new Heard(wishes, heard.notUnderstood(), heard.remarks()));
  }

  Slates because(Reason first) {
    List<List<Reason>> changed = new ArrayList<>(reasons);
    changed.set(0, List.of(first));
    return new Slates(
        items,
        changed,
        constraints,
        heard,
        turn,
        further,
        order,
        fallback,
        question,
        relaxations,
        candidates);
  }

  Slates goingOn() {
    return new Slates(
        items,
        reasons,
        constraints,
        heard,
        turn,
        true,
        order,
        fallback,
        question,
        relaxations,
        candidates);
  }

  Slates ordered(String words) {
    return new Slates(
        items,
        reasons,
        constraints,
        heard,
        turn,
        further,
        words,
        fallback,
        question,
        relaxations,
        candidates);
  }

  Slates falling(Fallback.Code code) {
    return new Slates(
        items,
        reasons,
        constraints,
        heard,
        turn,
        further,
        order,
        new Fallback(code, "x"),
        question,
        relaxations,
        candidates);
  }

  Slates asking(String text) {
    return new Slates(
        items,
        reasons,
        constraints,
        heard,
        turn,
        further,
        order,
        fallback,
        new Question(text, List.of()),
        relaxations,
        candidates);
  }

  Slates relaxing(RelaxationOffer... offers) {
    return new Slates(
        items,
        reasons,
        constraints,
        heard,
        turn,
        further,
        order,
        fallback,
        question,
        List.of(offers),
        candidates);
  }

  /** The text of the template. */
  String text() {
    return tell(input(new Outcome.Recommended(slate(), further, order, relaxations, question)));
  }

  /** The text where nothing was found. */
  String textOfNothing(boolean exhausted) {
    return tell(of(List.of()).input(new Outcome.NothingFound(exhausted, relaxations)));
  }

  public static String tell(NarrationInput input) {
    StringBuilder deltas = new StringBuilder();
    String text = new TemplateNarrator().narrate(input, deltas::append).text();
    if (!deltas.toString().equals(text)) {
      throw new AssertionError("deltas: " + deltas);
    }
    return text;
  }

  public NarrationInput input(Outcome outcome) {
    ItemCards cards = new ItemCards(SCHEMA);
    return new NarrationInput(
        "the message",
        outcome,
        items.stream().map(cards::of).toList(),
        constraints,
        heard,
        SCHEMA,
        List.of(),
        turn);
  }

  private Recommendation slate() {
    List<RecommendedItem> recommended = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      recommended.add(recommended(i));
    }
    return new Recommendation(
        new RecommendationId("r"),
        "chat",
        new CatalogueVersion(1),
        "c",
        "m",
        recommended,
        candidates,
        Map.of(),
        fallback,
        null,
        1);
  }

  private RecommendedItem recommended(int index) {
    Explanation explanation = new Explanation(1, List.of(new Contribution("popularity", 1, 1)));
    ItemId item = items.get(index).id();
    return new RecommendedItem(
        item,
        index + 1,
        "popularity",
        reasons.get(index),
        1,
        new Certificate(item, new CatalogueVersion(1), "c", "m", List.of(), explanation));
  }
}
