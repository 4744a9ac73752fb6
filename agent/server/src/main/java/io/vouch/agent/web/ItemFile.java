package io.vouch.agent.web;

import io.vouch.agent.chat.ItemCard;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.narration.ItemCards;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.FieldDefinition;
import io.vouch.domain.catalogue.Item;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.tools.catalogue.Catalogue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything one wants to see of an item at once, above all why it is rarely shown. Reads only. */
@Singleton
class ItemFile {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private static final int FOUND = 20;
  private static final int THIN_TEXT = 40;

  private final VouchStore store;
  private final EngineHolder engines;
  private final Sources sources;

  @Inject
  ItemFile(VouchStore store, EngineHolder engines, Sources sources) {
    this.store = store;
    this.engines = engines;
    this.sources = sources;
  }

  /** An item. */
  @Schema(name = "ItemFile")
  public record ItemView(
      String itemId,
      String title,
      @Nullable String description,
      @Nullable String price,
      boolean available,
      Map<String, String> facts,
      List<String> missingFields,
      long impressions,
      @Schema(description = "ItemFile.exposureRank") long exposureRank,
      Map<String, Long> eventsByType,
      @Schema(description = "ItemFile.whyRarelyShown") List<String> whyRarelyShown,
      List<Sources.SourceSlate> neighbours) {}

  /** An item by name. */
  @Schema(name = "FoundItem")
  public record FoundItem(String itemId, String title) {}

  /** Items whose title or id contains the words, case aside. */
  List<FoundItem> find(String words) {
    Catalogue catalogue = engines.current().catalogue();
    String sought = words.toLowerCase(Locale.ROOT).strip();
    return IntStream.range(0, catalogue.size())
        .filter(index ->
            catalogue.title(index).toLowerCase(Locale.ROOT).contains(sought)
                || catalogue.id(index).value().toLowerCase(Locale.ROOT).contains(sought))
        .limit(FOUND)
        .mapToObj(index -> new FoundItem(catalogue.id(index).value(), catalogue.title(index)))
        .toList();
  }

  ItemView of(ItemId id) {
    Engine engine = engines.current();
    Catalogue catalogue = engine.catalogue();
    int index = catalogue.indexOf(id);
    if (index < 0) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.itemMissing(id));
    }
    Item item = catalogue.item(index);
    ItemCard card = new ItemCards(catalogue.schema()).of(item);
    Map<ItemId, Long> impressions = store.activity().impressions(0);
    long shown = impressions.getOrDefault(id, 0L);
    Map<String, Long> events = store.activity().eventsOn(id);
    List<String> missing =
        catalogue.schema().fields().stream()
            .map(FieldDefinition::name)
            .filter(field -> item.value(field).isEmpty())
            .toList();
    return new ItemView(
        id.value(),
        item.title(),
        item.description(),
        card.price(),
        item.available(),
        card.facts(),
        missing,
        shown,
        1 + impressions.values().stream().filter(count -> count > shown).count(),
        events,
        why(item, missing.stream().filter(field -> isUsual(catalogue, field)).toList(), events),
        sources.sideBySide(engine, null, id));
  }

  /** Whether most items have a value: then one without is left out of what others are found by. */
  private static boolean isUsual(Catalogue catalogue, String field) {
    long filled =
        IntStream.range(0, catalogue.size())
            .filter(index -> catalogue.value(field, index) != null)
            .count();
    return 2 * filled > catalogue.size();
  }

  private static List<String> why(Item item, List<String> missing, Map<String, Long> events) {
    List<String> reasons = new ArrayList<>();
    if (!item.available()) {
      reasons.add(SAY.notAvailable());
    }
    if (events.isEmpty()) {
      reasons.add(SAY.cold());
    }
    String text = item.description();
    if (text == null || text.length() < THIN_TEXT) {
      reasons.add(SAY.thinText(THIN_TEXT));
    }
    if (!missing.isEmpty()) {
      reasons.add(SAY.noValues(String.join(", ", missing), missing.size()));
    }
    return reasons;
  }
}
