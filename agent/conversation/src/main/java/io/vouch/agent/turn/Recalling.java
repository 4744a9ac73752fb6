package io.vouch.agent.turn;

import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.TasteReader;
import io.vouch.agent.turn.state.ConversationState;
import io.vouch.agent.turn.state.Conversations;
import io.vouch.agent.turn.state.Recollection;
import io.vouch.agent.turn.state.TurnJson;
import io.vouch.agent.understanding.CatalogueVocabulary;
import io.vouch.agent.understanding.words.LanguagePack;
import io.vouch.agent.understanding.words.LanguagePacks;
import io.vouch.domain.ConversationId;
import io.vouch.domain.IdSource;
import io.vouch.domain.TurnId;
import io.vouch.domain.constraint.Words;
import io.vouch.domain.conversation.Standing;
import io.vouch.domain.people.Event;
import io.vouch.domain.profile.Profile;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Language;
import java.util.List;

/** Step 1: reads the conversation and the person, once. */
final class Recalling {
  private final IdSource ids;
  private final TurnJson json;
  private final TasteReader tastes;
  private final Conversations conversations;

  Recalling(VouchStore store, IdSource ids, TurnJson json) {
    this.ids = ids;
    this.json = json;
    this.tastes = new TasteReader(store);
    this.conversations = new Conversations(store);
  }

  /**
   * What is known before the message is read.
   *
   * @throws io.vouch.domain.VouchException NOT_FOUND if there is no such conversation of this
   *     person
   */
  Recollection recall(ChatRequest request, ConversationId id, Engine engine, long nowMillis) {
    boolean isNew = request.conversation() == null;
    Standing standing =
        isNew
            ? new Standing(request.person(), 0, null)
            : conversations.standing(request.person(), id);
    Profile profile = tastes.profile(request.person());
    List<Event> events = tastes.events(request.person());
    String state = standing.stateJson();
    return new Recollection(
        engine,
        request.person(),
        id,
        isNew,
        new TurnId(ids.next()),
        standing.turns() + 1,
        spoken(
            engine.vocabulary(),
            state == null
                ? ConversationState.START.in(engine.vocabulary().catalogueLanguage())
                : json.state(state),
            request.message()),
        tastes.read(request.person(), engine.catalogue(), profile.factsAt(nowMillis, id), events),
        events,
        profile,
        nowMillis);
  }

  /**
   * The state in the language that the message is in: the usual one where it does not tell. One
   * word that the catalogue knows ("earbuds") tells nothing, nor does a title alone, nor, once
   * items were shown, one name that is no language's own word ("camping").
   */
  private static ConversationState spoken(
      CatalogueVocabulary vocabulary, ConversationState state, String message) {
    List<String> words = Words.of(message);
    boolean known = words.size() == 1 && vocabulary.knows(words.getFirst());
    if (known || vocabulary.titles().find(message).length > 0) {
      return state;
    }
    Language usual = state.language();
    LanguagePack said = LanguagePacks.detect(message, usual);
    boolean borrowed =
        words.size() == 1 && !state.slate().isEmpty() && !said.owns(words.getFirst());
    return borrowed || said.language().locale().equals(usual.locale())
        ? state
        : state.in(said.language());
  }
}
