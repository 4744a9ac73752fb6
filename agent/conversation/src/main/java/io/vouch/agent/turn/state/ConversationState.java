package io.vouch.agent.turn.state;

import io.vouch.agent.understanding.ConversationView;
import io.vouch.agent.understanding.state.ConstraintLog;
import io.vouch.agent.understanding.state.LogChange;
import io.vouch.domain.ItemId;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.messages.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands after a turn; stored with the turn, so that it goes on after a
 * restart.
 *
 * @param log the hard constraints
 * @param ask the soft side of what it is after
 * @param slate the items last shown, by rank, with what vouches for them
 * @param focus the item last talked about, or null
 * @param shown every item shown for this log and ask, so that "more" repeats nothing
 * @param pending the question that waits for an answer, or null
 * @param passed the items that the person went past by asking for more; they stay out of later
 *     slates of the topic
 * @param askedFields the fields that were asked about below a slate of this topic
 * @param met the items shown in this topic, the newest last
 * @param seen the items shown in the conversation, the newest last
 * @param language the language that was spoken last
 * @param chosen the item that the person took since the last slate, or null
 */
public record ConversationState(
    ConstraintLog log,
    Ask ask,
    List<RecommendedItem> slate,
    @Nullable ItemId focus,
    List<ItemId> shown,
    @Nullable PendingQuestion pending,
    List<ItemId> passed,
    List<String> askedFields,
    List<ItemId> met,
    List<ItemId> seen,
    Language language,
    @Nullable ItemId chosen) {
  private static final int MOST_MET = 60;

  public static final ConversationState START =
      new ConversationState(
          ConstraintLog.empty(),
          Ask.NOTHING,
          List.of(),
          null,
          List.of(),
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Language.ENGLISH,
          null);

  public ConversationState {
    slate = List.copyOf(slate);
    shown = List.copyOf(shown);
    // These are absent in turns of older releases.
    passed = passed == null ? List.of() : List.copyOf(passed);
    askedFields = askedFields == null ? List.of() : List.copyOf(askedFields);
    met = met == null ? List.of() : List.copyOf(met);
    seen = seen == null ? List.of() : List.copyOf(seen);
    language = language == null ? Language.ENGLISH : language;
  }

  /** What a message can point at. */
  public ConversationView view() {
    return new ConversationView(
        slate.stream().map(RecommendedItem::item).toList(), focus, log, seen, chosen != null);
  }

  /**
   * The state with another log and ask; what was shown is forgotten where they differ, and what was
   * passed where the topic is new.
   */
  public ConversationState asking(ConstraintLog newLog, Ask newAsk, boolean newTopic) {
    boolean same =
        newLog.constraints().equals(log.constraints())
            && newLog.excluded().equals(log.excluded())
            && newAsk.equals(ask);
    return new ConversationState(
        newLog,
        newAsk,
        slate,
        focus,
        same ? shown : List.of(),
        null,
        newTopic || (newLog.constraints().isEmpty() && newAsk.wish() == null) ? List.of() : passed,
        newTopic ? List.of() : askedFields,
        newTopic || newAsk.equals(Ask.NOTHING) ? List.of() : met,
        seen,
        language,
        chosen);
  }

  /** The state after these items were shown. */
  public ConversationState showing(List<RecommendedItem> items) {
    SequencedSet<ItemId> all = new LinkedHashSet<>(shown);
    items.forEach(item -> all.add(item.item()));
    return new ConversationState(
        log,
        ask,
        items,
        null,
        new ArrayList<>(all),
        null,
        passed,
        askedFields,
        newest(met, items),
        newest(seen, items),
        language,
        null);
  }

  /** The items with further ones behind them, each once; the newest of them. */
  private static List<ItemId> newest(List<ItemId> before, List<RecommendedItem> items) {
    SequencedSet<ItemId> all = new LinkedHashSet<>(before);
    items.forEach(item -> all.add(item.item()));
    List<ItemId> each = new ArrayList<>(all);
    return each.subList(Math.max(0, each.size() - MOST_MET), each.size());
  }

  /** The state after the person asked for others than what was shown. */
  public ConversationState passing() {
    SequencedSet<ItemId> all = new LinkedHashSet<>(passed);
    all.addAll(shown);
    return new ConversationState(
        log,
        ask,
        slate,
        focus,
        shown,
        pending,
        new ArrayList<>(all),
        askedFields,
        met,
        seen,
        language,
        chosen);
  }

  /** The same in another language. */
  public ConversationState in(Language spoken) {
    return new ConversationState(
        log, ask, slate, focus, shown, pending, passed, askedFields, met, seen, spoken, chosen);
  }

  /** The same with further wishes. */
  public ConversationState wishing(@Nullable String wish, @Nullable String avoid) {
    Ask wished =
        ask.wishing(
            StandingWish.after(ask.wish(), wish, avoid),
            StandingWish.after(ask.avoid(), avoid, wish));
    return new ConversationState(
        log,
        wished,
        slate,
        focus,
        shown,
        pending,
        passed,
        askedFields,
        met,
        seen,
        language,
        chosen);
  }

  /** The state in which nothing was passed. */
  public ConversationState passingNothing() {
    return new ConversationState(
        log,
        ask,
        slate,
        focus,
        shown,
        pending,
        List.of(),
        askedFields,
        met,
        seen,
        language,
        chosen);
  }

  /** The state in which these items are left out from now on. */
  public ConversationState excluding(List<ItemId> items, int turnNumber) {
    if (items.isEmpty()) {
      return this;
    }
    List<LogChange> changes = items.stream().<LogChange>map(LogChange.Exclude::new).toList();
    return asking(log.with(turnNumber, changes), ask, false);
  }

  /** The state after an item was talked about. */
  public ConversationState focusing(ItemId item) {
    return new ConversationState(
        log, ask, slate, item, shown, null, passed, askedFields, met, seen, language, chosen);
  }

  /** The state after the person took an item. */
  public ConversationState choosing(ItemId item) {
    return new ConversationState(
        log, ask, slate, item, shown, null, passed, askedFields, met, seen, language, item);
  }

  /** The state after nothing was found: no item is there to point at. */
  public ConversationState showingNothing() {
    return new ConversationState(
        log, ask, List.of(), null, shown, null, passed, askedFields, met, seen, language, null);
  }

  /** The state with a question that waits, or without one. */
  public ConversationState asked(@Nullable PendingQuestion question) {
    return new ConversationState(
        log, ask, slate, focus, shown, question, passed, askedFields, met, seen, language, chosen);
  }

  /** The state with a question about a field below the slate. */
  public ConversationState askedAbout(String field, PendingQuestion question) {
    List<String> fields = new ArrayList<>(askedFields);
    fields.add(field);
    return new ConversationState(
        log, ask, slate, focus, shown, question, passed, fields, met, seen, language, chosen);
  }
}
