package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.plan.Opinion;
import io.vouch.domain.ItemId;
import io.vouch.domain.catalogue.FieldDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to remember about the person, to show and to forget. */
final class MemoryRules {
  private static final String PLEASE = "[please] [remember|note|know] [that] ";
  private static final String LIKE =
      PLEASE
          + "i [really|also|do|just|absolutely] "
          + "(like|love|adore|enjoy|prefer|liked|loved|enjoyed|am into|am a fan of|am a big fan of|am fond of) ";
  private static final String LOVE_TOO = "(and|but) [also] (love|adore|enjoy|like) ";
  private static final String HATED =
      "(hate|dislike|detest|hated|disliked|(can not|could not) stand|(do|did) not [really] (like|enjoy|love)|am not into"
          + "|am not a fan of|am sick of|am tired of) ";
  private static final String HATE = PLEASE + "[and|but] i [really|also|just|absolutely] " + HATED;
  private static final String HATE_TOO = "(and|but) [also] " + HATED;
  private static final String SUBJECT = "[the|watching|reading] [{field}] {names} ";
  private static final String WHEN =
      " [today|tonight|this week|this month|for now|(in|for) this conversation]";
  private static final String MUCH = "[a lot|very much|so much]" + WHEN;
  private static final String AT_ALL = "[at all]" + WHEN;

  static final List<Rule> ALL =
      List.of(
          Rule.named("remember like")
              .when(LIKE + SUBJECT + MUCH, LIKE + "{item} " + MUCH, LOVE_TOO + SUBJECT + MUCH)
              .then((match, draft) -> remember(match, draft, true))
              .as(
                  "films: I like musicals",
                  "shop: I love Nimbus",
                  "films: I loved Amélie",
                  "shop: remember that I like the colour red",
                  "shop: I like red and blue today",
                  "films: I hate horror and love comedies"),
          Rule.named("remember dislike")
              .when(HATE + SUBJECT + AT_ALL, HATE + "{item} " + AT_ALL, HATE_TOO + SUBJECT + AT_ALL)
              .then((match, draft) -> remember(match, draft, false))
              .as(
                  "films: I hate horror",
                  "shop: I don't like Acme",
                  "films: I can't stand Toy Story",
                  "shop: I love red but I hate blue",
                  "shop: I like Nimbus but hate Acme"),
          Rule.named("remember but not")
              .when(LIKE + SUBJECT + "but not [the] {names}" + WHEN)
              .then(MemoryRules::rememberBoth)
              .as("shop: I like red but not blue"),
          Rule.named("remember favourite")
              .when(
                  PLEASE + "my (favourite|favorite) {field} (is|are) {names}",
                  "{names} (is|are) my (favourite|favorite) {field}")
              .then((match, draft) -> remember(match, draft, true))
              .as(
                  "films: my favourite director is David Fincher",
                  "shop: my favourite colours are red and blue"),
          Rule.named("show profile")
              .when(
                  "what [else] do you (know|remember) about me [so far]",
                  "what have you (learned|learnt|stored|remembered|saved) [about me]",
                  "[show|tell] [me] (my profile|what you (know|remember) about me|what (do|did) i like)",
                  "who am i")
              .then((match, draft) -> draft.act(new Act.ShowProfile()))
              .as("shop: what do you know about me?", "films: show me my profile"),
          Rule.named("forget everything")
              .when(
                  "[please] forget (everything|all) [about me|you know [about me]|that you know [about me]|i (said|told you)]",
                  "[please] (forget|delete|erase|wipe) [all|everything] [about] (me|my (data|profile|history|preferences))")
              .then((match, draft) -> draft.act(Act.Forget.everything()))
              .as("shop: forget everything you know about me", "films: delete my profile"),
          Rule.named("forget last")
              .when(
                  "[please] forget (that|it|what i just said) [again]",
                  "(do not|never) remember that")
              .then((match, draft) -> draft.act(Act.Forget.about(Act.Forget.THAT)))
              .as("films: forget that", "shop: forget what I just said"),
          Rule.named("forget like")
              .when(
                  "[please] forget [that] i (like|love|prefer|enjoy|liked|loved|enjoyed) [the] [{field}] {value}",
                  "[please] forget [that] i (like|love|prefer|enjoy|liked|loved|enjoyed) {title}")
              .then((match, draft) -> forget(match, draft, true))
              .as("films: forget that I like musicals", "shop: forget that I like the colour red"),
          Rule.named("forget dislike")
              .when(
                  "[please] forget [that] i (hate|dislike|hated|do not like|did not like|can not stand) [the] [{field}] {value}",
                  "[please] forget [that] i (hate|dislike|hated|do not like|did not like|can not stand) {title}")
              .then((match, draft) -> forget(match, draft, false))
              .as("films: forget that I hate horror", "shop: forget that I don't like Acme"),
          Rule.named("forget value")
              .when("[please] forget [what i said about|about] [the] [{field}] {value}")
              .then((match, draft) -> forget(match, draft, null))
              .as("films: forget horror"));

  private MemoryRules() {}

  private static boolean remember(Match match, Draft draft, boolean likes) {
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
    return draft.act(new Act.Forget(words, likes));
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
