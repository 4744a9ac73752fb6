package io.vouch.agent.openai;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.domain.catalogue.FieldValue;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An answer as chat clients show it. Item texts are somebody else's words: nothing in them becomes
 * a link, a picture or markup.
 */
@Singleton
final class MarkdownText {
  private static final OpenAiMessages SAY = Messages.of(OpenAiMessages.class);

  private final EngineHolder engines;

  @Inject
  MarkdownText(EngineHolder engines) {
    this.engines = engines;
  }

  /** Text that renders as itself; works on any cut of a text, so on its pieces as they come. */
  static String plain(String text) {
    return text.replace("<", "&lt;").replace("[", "&#91;");
  }

  /**
   * The slate as a list with prices from the catalogue, with a blank line before it; empty where
   * the text already names every item with its price.
   */
  String listBelow(ChatAnswer answer) {
    if (answer.recommendation() == null || answer.recommendation().items().isEmpty()) {
      return "";
    }
    List<RecommendedItem> items = answer.recommendation().items();
    List<ItemCard> cards =
        items.stream()
            .flatMap(item ->
                answer.cards().stream().filter(c -> c.itemId().equals(item.item())).limit(1))
            .toList();
    if (cards.stream().allMatch(card -> isSaid(card, answer.text()))) {
      return "";
    }
    Catalogue catalogue = engines.current().catalogue();
    return "\n\n"
        + cards.stream()
            .map(card -> (cards.indexOf(card) + 1) + ". " + line(catalogue, card))
            .collect(Collectors.joining("\n"));
  }

  private static boolean isSaid(ItemCard card, String text) {
    String price = card.price();
    return text.contains(card.title()) && (price == null || text.contains(price));
  }

  private static String line(Catalogue catalogue, ItemCard card) {
    String title = plain(card.title());
    String name = link(catalogue, card).map(url -> "[%s](%s)".formatted(title, url)).orElse(title);
    String price = card.price();
    return name
        + (price == null ? "" : " · " + price)
        + (card.available() ? "" : " · " + SAY.notAvailable());
  }

  private static Optional<String> link(Catalogue catalogue, ItemCard card) {
    int index = catalogue.indexOf(card.itemId());
    if (index < 0) {
      return Optional.empty();
    }
    for (FieldDefinition field : catalogue.schema().fields()) {
      if (field.role() == FieldRole.LINK
          && catalogue.value(field.name(), index) instanceof FieldValue.TextValue url
          && url.text().matches("https?://[^\\s()<>\\[\\]\"]+")) {
        return Optional.of(url.text());
      }
    }
    return Optional.empty();
  }
}
