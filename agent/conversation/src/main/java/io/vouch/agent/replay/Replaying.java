package io.vouch.agent.replay;

import io.vouch.agent.chat.ChatRequest;
import io.vouch.agent.engine.Engine;
import io.vouch.agent.engine.EngineHolder;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.replay.TurnReplay.Difference;
import io.vouch.agent.turn.ChatService;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.IdSource;
import io.vouch.domain.VouchException;
import io.vouch.domain.conversation.Conversation;
import io.vouch.domain.conversation.ModelExchange;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntConsumer;

/**
 * Runs stored conversations against today's build and says what differs.
 *
 * <p>Each turn runs on the state that was stored before it, at its own time, with the profile and
 * the events of then and the recorded texts of the model, so a difference does not spread to the
 * turns after it. No endpoint is asked and nothing is stored. What is not kept is an earlier
 * catalogue: where the version has changed, that is said instead.
 */
public final class Replaying {
  private static final ReplayMessages SAY = Messages.of(ReplayMessages.class);

  /** No turn may end for want of time or tokens that it had then. */
  private static final long PLENTY_MILLIS = 600_000;

  private final VouchStore store;
  private final EngineHolder engines;
  private final IdSource ids;
  private final RecordedLanguage.Prompts prompts = RecordedLanguage.Prompts.load();

  public Replaying(VouchStore store, EngineHolder engines, IdSource ids) {
    this.store = store;
    this.engines = engines;
    this.ids = ids;
  }

  /**
   * Replays one conversation.
   *
   * @throws VouchException NOT_FOUND if there is none of that id
   */
  public ReplayReport conversation(ConversationId id) {
    Conversation conversation =
        store
            .conversations()
            .find(id)
            .orElseThrow(() -> new VouchException(ErrorCode.NOT_FOUND, SAY.noConversation(id)));
    return replay(List.of(conversation), done -> {});
  }

  /** Replays every conversation that started at that time or later; hears how many are done. */
  public ReplayReport since(long sinceMillis, IntConsumer progress) {
    return replay(store.conversations().startedSince(sinceMillis), progress);
  }

  private ReplayReport replay(List<Conversation> conversations, IntConsumer progress) {
    List<TurnReplay> replays = new ArrayList<>();
    int done = 0;
    for (Conversation conversation : conversations) {
      StoredTurn previous = null;
      for (StoredTurn turn : store.conversations().turns(conversation.id())) {
        replays.add(replay(new Moment(conversation.person(), turn, previous)));
        previous = turn;
      }
      progress.accept(++done);
    }
    int identical = (int) replays.stream().filter(TurnReplay::identical).count();
    int different = (int) replays.stream().filter(r -> !r.differences().isEmpty()).count();
    return new ReplayReport(
        conversations.size(),
        replays.size(),
        identical,
        replays.size() - identical - different,
        different,
        replays.stream().filter(r -> !r.identical()).toList());
  }

  private TurnReplay replay(Moment moment) {
    StoredTurn then = moment.turn();
    List<String> circumstances = circumstances(then, engines.current());
    InstantSource clock = () -> Instant.ofEpochMilli(then.startedAtMillis());
    TurnBudget budget = new TurnBudget(clock, PLENTY_MILLIS, Integer.MAX_VALUE);
    List<ModelExchange> exchanges = store.conversations().exchanges(then.id());
    RecordedModel model =
        new RecordedModel(exchanges, AnswerText.modelFailures(then.answerJson()), budget);
    LanguageParts language =
        exchanges.isEmpty() ? LanguageParts.withoutModel() : new RecordedLanguage(prompts, model);
    boolean identical = false;
    List<Difference> differences;
    try {
      StoredTurn now = again(moment, language, budget);
      identical = TurnComparison.identical(then, now);
      differences = TurnComparison.differences(then, now, circumstances.isEmpty());
    } catch (VouchException e) {
      String failure = e.code() + ": " + e.getMessage();
      differences = List.of(new Difference("failure", SAY.answered(), failure));
    }
    model.changedPrompts().stream().map(SAY::promptChanged).forEach(circumstances::add);
    return new TurnReplay(
        then.conversation().value(),
        then.number(),
        then.message(),
        identical,
        differences,
        circumstances);
  }

  /** The turn as it would be stored today. */
  private StoredTurn again(Moment moment, LanguageParts language, TurnBudget budget) {
    StoredTurn then = moment.turn();
    ReplayStore asOf = new ReplayStore(store, moment);
    ChatRequest request = new ChatRequest(moment.person(), then.conversation(), then.message());
    new ChatService(engines, asOf, language, ids).turn(request, budget, event -> {});
    StoredTurn caught = asOf.conversations().caught();
    if (caught == null) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.notKept());
    }
    return caught;
  }

  private static List<String> circumstances(StoredTurn then, Engine engine) {
    List<String> changed = new ArrayList<>();
    note(
        changed,
        SAY::otherCatalogue,
        Long.toString(then.catalogueVersion().sequence()),
        Long.toString(engine.catalogue().version().sequence()));
    note(
        changed,
        SAY::otherConfiguration,
        then.configurationVersion(),
        engine.model().formula().configuration().version());
    note(changed, SAY::otherModels, then.modelVersion(), engine.model().modelVersion());
    return changed;
  }

  /** Says that something is not what it was; {@code sentence} takes what it is now, then. */
  private static void note(
      List<String> changed, BinaryOperator<String> sentence, String then, String now) {
    if (!then.equals(now)) {
      changed.add(sentence.apply(now, then));
    }
  }
}
