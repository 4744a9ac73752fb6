package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ItemReference;
import java.util.List;

/** What to remember about the person, to show and to forget. */
final class MemoryRules {
  private static final String LIKE =
      "[please] [remember|note|know] [that] i [really|also|do|just|absolutely] "
          + "(like|love|adore|enjoy|prefer|liked|loved|enjoyed|am into|am a fan of|am a big fan of|am fond of) ";
  private static final String HATE =
      "[please] [remember|note|know] [that] i [really|also|just|absolutely] "
          + "(hate|dislike|detest|hated|disliked|(can not|could not) stand|(do|did) not [really] (like|enjoy|love)|am not into"
          + "|am not a fan of|am sick of|am tired of) ";

  static final List<Rule> ALL =
      List.of(
          Rule.named("remember like")
              .when(
                  LIKE + "[the|watching|reading] {names} [a lot|very much|so much]",
                  LIKE + "{title} [a lot|very much|so much]")
              .then((match, draft) -> remember(match, draft, true))
              .as("films: I like musicals", "shop: I love Nimbus", "films: I loved Amélie"),
          Rule.named("remember dislike")
              .when(HATE + "[the|watching|reading] {names} [at all]", HATE + "{title} [at all]")
              .then((match, draft) -> remember(match, draft, false))
              .as(
                  "films: I hate horror",
                  "shop: I don't like Acme",
                  "films: I can't stand Toy Story"),
          Rule.named("remember favourite")
              .when(
                  "my (favourite|favorite) {field} is {names}",
                  "{names} is my (favourite|favorite) {field}")
              .then((match, draft) -> remember(match, draft, true))
              .as("films: my favourite director is David Fincher"),
          Rule.named("show profile")
              .when(
                  "what do you (know|remember) about me",
                  "what have you (learned|learnt|stored|remembered|saved) [about me]",
                  "[show|tell] [me] (my profile|what you (know|remember) about me|what (do|did) i like)",
                  "who am i")
              .then((match, draft) -> draft.act(new Act.ShowProfile()))
              .as("shop: what do you know about me?", "films: show me my profile"),
          Rule.named("forget everything")
              .when(
                  "[please] forget (everything|all) [about me|you know [about me]|that you know [about me]|i (said|told you)]",
                  "[please] (forget|delete|erase|wipe) [all|everything] [about] (me|my (data|profile|history|preferences))")
              .then((match, draft) -> draft.act(new Act.Forget(null)))
              .as("shop: forget everything you know about me", "films: delete my profile"),
          Rule.named("forget last")
              .when("[please] forget that [again]", "(do not|never) remember that")
              .then((match, draft) -> draft.act(new Act.Forget(Act.Forget.THAT)))
              .as("films: forget that"),
          Rule.named("forget value")
              .when(
                  "[please] forget [that|what i said about|about] [i] [like|love|hate|dislike|prefer|enjoy] "
                      + "[do not like] [the] {value}",
                  "[please] forget that i (like|love|hate|dislike|prefer|enjoy|liked|loved) {title}")
              .then((match, draft) ->
                  draft.act(
                      new Act.Forget(
                          match.has(Slot.VALUE)
                              ? match.get(Slot.VALUE)
                              : titleOf(match.get(Slot.TITLE)))))
              .as("films: forget that I like musicals", "films: forget horror"));

  private MemoryRules() {}

  /** One fact a message: a list of names is more than the act can say. */
  private static boolean remember(Match match, Draft draft, boolean likes) {
    if (match.has(Slot.TITLE)) {
      return draft.act(new Act.Remember(likes, "item", titleOf(match.get(Slot.TITLE))));
    }
    List<NameList.Entry> names = match.get(Slot.NAMES).entries();
    NameList.Entry name = names.getFirst();
    return names.size() == 1
        && draft.act(new Act.Remember(likes, name.fields().getFirst().name(), name.said()));
  }

  private static String titleOf(ItemReference reference) {
    return reference instanceof ItemReference.ByTitle(String title) ? title : "";
  }
}
