package io.vouch.agent.web;

import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.VouchException;
import io.vouch.domain.conversation.Conversation;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Impression;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything one wants to see of a person at once. Reads only. */
@Singleton
class PersonFile {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private static final int EVENTS = 30;
  private static final int CONVERSATIONS = 5;

  private final VouchStore store;
  private final EngineHolder engines;
  private final Sources sources;

  @Inject
  PersonFile(VouchStore store, EngineHolder engines, Sources sources) {
    this.store = store;
    this.engines = engines;
    this.sources = sources;
  }

  /** A person; the remembered facts are at {@code /v1/facts}. */
  @Schema(name = "Person")
  public record PersonView(
      String personId,
      List<EventView> events,
      List<EventView> shown,
      List<TurnLine> turns,
      List<Sources.SourceSlate> recommendations) {}

  /** Something done or shown. */
  @Schema(name = "PersonEvent")
  public record EventView(String type, String itemId, String title, double value, long atMillis) {}

  /** A message of the person. */
  @Schema(name = "PersonTurn")
  public record TurnLine(String turnId, String message, long atMillis) {}

  PersonView of(PersonId person) {
    List<Event> events = store.events().history(person, EVENTS);
    List<Impression> shown = store.events().impressions(person, EVENTS);
    List<Conversation> conversations = store.conversations().of(person, CONVERSATIONS);
    if (events.isEmpty()
        && shown.isEmpty()
        && conversations.isEmpty()
        && store.people().find(person).isEmpty()) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.nothingStored(person));
    }
    Engine engine = engines.current();
    return new PersonView(
        person.value(),
        events.stream()
            .map(event ->
                new EventView(
                    event.type().name(),
                    event.item().value(),
                    title(engine, event.item()),
                    event.value(),
                    event.timestampMillis()))
            .toList(),
        shown.stream()
            .map(seen ->
                new EventView(
                    seen.surface(),
                    seen.item().value(),
                    title(engine, seen.item()),
                    seen.rank(),
                    seen.timestampMillis()))
            .toList(),
        turns(conversations),
        sources.sideBySide(engine, person, null));
  }

  private List<TurnLine> turns(List<Conversation> conversations) {
    List<TurnLine> lines = new ArrayList<>();
    for (Conversation conversation : conversations) {
      for (StoredTurn turn : store.conversations().turns(conversation.id())) {
        lines.add(new TurnLine(turn.id().value(), turn.message(), turn.startedAtMillis()));
      }
    }
    return lines;
  }

  static String title(Engine engine, ItemId item) {
    int index = engine.catalogue().indexOf(item);
    return index < 0 ? item.value() : engine.catalogue().title(index);
  }
}
