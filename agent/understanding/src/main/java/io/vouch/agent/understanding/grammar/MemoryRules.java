package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Opinion;
import io.vouch.agent.understanding.grammar.match.NameList;
import io.vouch.agent.understanding.words.WordList;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to remember about the person, to show and to forget. */
final class MemoryRules {
  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning("remember like", (match, draft) -> remember(match, draft, true)),
          new Rule.Meaning("remember dislike", (match, draft) -> remember(match, draft, false)),
          new Rule.Meaning("remember but not", MemoryRules::rememberBoth),
          new Rule.Meaning("remember favourite", (match, draft) -> remember(match, draft, true)),
          new Rule.Meaning("show profile", (match, draft) -> draft.act(new Act.ShowProfile())),
          new Rule.Meaning(
              "forget everything",
              (match, draft) -> isCommand(match) && draft.act(Act.Forget.everything())),
          new Rule.Meaning(
              "forget last",
              (match, draft) -> isCommand(match) && draft.act(Act.Forget.about(Act.Forget.THAT))),
          new Rule.Meaning("forget like", (match, draft) -> forget(match, draft, true)),
          new Rule.Meaning("forget dislike", (match, draft) -> forget(match, draft, false)),
          new Rule.Meaning("forget value", (match, draft) -> forget(match, draft, null)));

  /** So many words that bear on items may stand beside a command. */
  private static final int MOST_BESIDE = 4;

  private MemoryRules() {}

  static boolean remember(Match match, Draft draft, boolean likes) {
    if (match.has(Slot.NAMES)) {
      List<Opinion> opinions = opinions(match, match.get(Slot.NAMES), likes);
      return !opinions.isEmpty() && draft.remember(opinions);
    }
    String item = itemOf(match, match.get(Slot.ITEM));
    return !item.isEmpty() && draft.remember(List.of(Opinion.of(likes, Opinion.ITEM, item)));
  }

  private static boolean rememberBoth(Match match, Draft draft) {
    List<NameList> names = match.all(Slot.NAMES);
    List<Opinion> opinions = new ArrayList<>(opinions(match, names.getFirst(), true));
    opinions.addAll(opinions(match, names.getLast(), false));
    return opinions.size() > 1 && draft.remember(opinions);
  }

  /**
   * One opinion per name, in the field that was said or the likeliest; none where one does not fit.
   */
  private static List<Opinion> opinions(Match match, NameList names, boolean likes) {
    List<Opinion> opinions = new ArrayList<>();
    for (NameList.Entry entry : names.entries()) {
      FieldDefinition field =
          match.has(Slot.FIELD) ? match.get(Slot.FIELD) : entry.fields().getFirst();
      if (!entry.fields().contains(field)) {
        return List.of();
      }
      opinions.add(Opinion.of(likes, field.name(), entry.said()));
    }
    return opinions;
  }

  private static boolean forget(Match match, Draft draft, @Nullable Boolean likes) {
    String words =
        match.has(Slot.VALUE) ? match.get(Slot.VALUE) : itemOf(match, match.get(Slot.TITLE));
    return isCommand(match) && draft.act(new Act.Forget(words, likes));
  }

  /**
   * "I almost forget that I wear them" commands nothing: a command opens its clause or follows
   * words of a request, and a message that says much more is about items.
   */
  private static boolean isCommand(Match match) {
    Message message = match.message();
    int at = match.start();
    while (at > 0 && !message.at(at).parted() && isPolite(message, at - 1)) {
      at--;
    }
    boolean opens = at == 0 || message.at(at).parted();
    int beside = 0;
    for (int each = 0; each < message.size(); each++) {
      boolean inside = each >= match.start() && each < match.end();
      beside += inside || Filler.isFiller(message, each) ? 0 : 1;
    }
    return opens && beside <= MOST_BESIDE;
  }

  private static boolean isPolite(Message message, int at) {
    return message.has(WordList.OPENERS, at) || message.has(WordList.AND, at);
  }

  /** The title as said, or the id of an item pointed at; empty where there is none. */
  private static String itemOf(Match match, ItemReference reference) {
    return switch (reference) {
      case ItemReference.ByTitle(String title) -> title;
      case ItemReference.ById(ItemId id) -> id.value();
      case ItemReference.ByRank(int rank) -> {
        List<ItemId> slate = match.message().view().slate();
        yield rank <= slate.size() ? slate.get(rank - 1).value() : "";
      }
      case ItemReference.InFocus() -> {
        ItemId focus = match.message().view().inFocus();
        yield focus == null ? "" : focus.value();
      }
    };
  }
}
