package io.vouch.agent.narration.quote;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.narration.ItemCards;
import io.vouch.agent.narration.Outcome.About;
import io.vouch.agent.narration.Outcome.Credits;
import io.vouch.agent.narration.Outcome.Each;
import io.vouch.agent.narration.Outcome.Facts;
import io.vouch.agent.narration.Outcome.Suits;
import io.vouch.agent.narration.phrase.FactText;
import io.vouch.domain.catalogue.CatalogueSchema;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.constraint.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Answers to questions about items, out of their own texts and facts: what it is about, who is in
 * it, whether it is good for something. Nothing is concluded: a sentence is quoted, or the text
 * does not say. Thread-safe where the finder is.
 */
public final class ItemTexts {
  /** Field names, and words by which fields are asked for, that stand for people. */
  private static final Set<String> PEOPLE =
      Set.of(
          "actor",
          "actors",
          "actress",
          "artist",
          "artists",
          "author",
          "authors",
          "cast",
          "composer",
          "creator",
          "director",
          "directors",
          "narrator",
          "performer",
          "performers",
          "producer",
          "starring",
          "stars",
          "writer",
          "writers");

  /** What an item is about is said in as many. */
  private static final int MOST_SENTENCES = 2;

  private final CatalogueSchema schema;
  private final SentenceAbout sentences;

  public ItemTexts(CatalogueSchema schema, SentenceAbout sentences) {
    this.schema = schema;
    this.sentences = sentences;
  }

  /** "What is it about?" */
  public About about(Item item) {
    List<String> text =
        item.description() == null ? List.of() : SentenceAbout.sentences(item.description());
    return new About(
        card(item),
        text.isEmpty()
            ? null
            : String.join(" ", text.subList(0, Math.min(MOST_SENTENCES, text.size()))));
  }

  /** "Who is in it?", by the fields whose values are people. */
  public Credits credits(Item item) {
    ItemCard card = card(item);
    List<Credits.Credit> credits =
        schema.ofKind(FieldKind.CATEGORY).stream()
            .filter(ItemTexts::isOfPeople)
            .flatMap(field -> credit(card, field))
            .toList();
    return new Credits(card, credits);
  }

  /**
   * "Is it good for …?", "does it have …?"
   *
   * @param words the person's own, without the question; several ways to say it are lines
   */
  public Suits suits(Item item, String words) {
    List<String> ways = words.lines().toList();
    List<String> texts = texts(item);
    String sentence = texts.stream().flatMap(text -> firstIn(text, ways)).findFirst().orElse(null);
    Suits.Found without = texts.isEmpty() ? Suits.Found.NO_TEXT : Suits.Found.NOWHERE;
    boolean inTitle = firstIn(item.title(), ways).findFirst().isPresent();
    return new Suits(
        card(item),
        words,
        sentence,
        sentence != null ? Suits.Found.IN_TEXT : inTitle ? Suits.Found.IN_TITLE : without);
  }

  /** "Does any of them …?", "which of these is …?": those that say something first. */
  public Each each(List<Item> items, String words, boolean best) {
    ToIntFunction<Item> most =
        item ->
            texts(item).stream().mapToInt(text -> sentences.mentions(text, words)).max().orElse(0);
    return new Each(
        items.stream()
            .sorted(Comparator.comparingInt(item -> -most.applyAsInt(item)))
            .map(item -> best ? closest(item, words) : suits(item, words))
            .sorted(Comparator.comparing(suits -> suits.sentence() == null))
            .toList(),
        best);
  }

  /** As {@link #suits}, but a sentence that mentions any of the words will do. */
  private Suits closest(Item item, String words) {
    Suits whole = suits(item, words);
    String sentence =
        whole.sentence() != null
            ? whole.sentence()
            : texts(item).stream()
                .flatMap(text -> sentences.closest(text, words).stream())
                .findFirst()
                .orElse(null);
    return new Suits(
        whole.card(), words, sentence, sentence == null ? whole.found() : Suits.Found.IN_TEXT);
  }

  /**
   * Facts of items by the names of fields, else by what the person calls them.
   *
   * @param names several ways to say the same are lines
   */
  public Facts facts(List<Item> items, List<String> names) {
    List<Facts.OfItem> known =
        items.stream()
            .map(item ->
                new Facts.OfItem(
                    card(item), names.stream().flatMap(name -> fact(item, name)).toList()))
            .toList();
    List<String> missing =
        names.stream()
            .filter(
                name -> items.stream().noneMatch(item -> fact(item, name).findAny().isPresent()))
            .map(name -> name.lines().findFirst().orElse(name))
            .toList();
    return new Facts(known, missing);
  }

  private Stream<Facts.Fact> fact(Item item, String name) {
    if (schema.find(name).isPresent()) {
      String label = FactText.label(name);
      return Stream.of(
          FactText.of(schema, item, name)
              .<Facts.Fact>map(value -> new Facts.Fact.Stated(label, value))
              .orElseGet(() -> new Facts.Fact.NotStated(label)));
    }
    String sentence = suits(item, name).sentence();
    return sentence == null ? Stream.empty() : Stream.of(new Facts.Fact.Quoted(sentence));
  }

  private Stream<String> firstIn(String text, List<String> ways) {
    return ways.stream().flatMap(way -> sentences.in(text, way).stream());
  }

  /** The description, then any other text that is no title. */
  private List<String> texts(Item item) {
    return Stream.concat(
            Stream.ofNullable(item.description()),
            item.attributes().values().stream()
                .filter(FieldValue.TextValue.class::isInstance)
                .map(value -> ((FieldValue.TextValue) value).text()))
        .filter(text -> !text.isBlank())
        .toList();
  }

  private ItemCard card(Item item) {
    return new ItemCards(schema).of(item);
  }

  private static Stream<Credits.Credit> credit(ItemCard card, FieldDefinition field) {
    String label = FactText.label(field.name());
    String names = card.facts().get(label);
    return names == null ? Stream.of() : Stream.of(new Credits.Credit(label, names));
  }

  private static boolean isOfPeople(FieldDefinition field) {
    return field.role() == FieldRole.CREATOR
        || Stream.concat(Stream.of(FactText.label(field.name())), field.alsoCalled().stream())
            .flatMap(name -> Words.of(name).stream())
            .anyMatch(PEOPLE::contains);
  }
}
