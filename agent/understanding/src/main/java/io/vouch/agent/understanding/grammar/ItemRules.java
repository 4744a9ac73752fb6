package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.ConstraintChange;
import io.vouch.agent.plan.ItemReference;
import java.util.List;
import java.util.stream.IntStream;

/** Items as examples of what is wanted or not, and items to leave out. */
final class ItemRules {
  private static final String LIKE =
      "[something|anything|one|ones|stuff|things|{noun}] "
          + "(like|similar to|close to|along the lines of|resembling|comparable to|in the (style|vein|spirit) of|more like|such as) ";

  private static final String SAW =
      "i [have] [already] (seen|saw|watched|read|have|own|bought|got|know|tried|played|heard) [already] ";

  static final List<Rule> ALL =
      List.of(
          Rule.named("opener")
              .when(
                  "[i|we] would like [to|you to] [see|have|find|get|buy|watch|read]",
                  "[i|we] feel like [watching|having|getting|seeing|reading|something|anything]",
                  "would you like")
              .then((match, draft) -> true)
              .as("shop: I'd like a red sneaker", "films: I feel like watching comedies"),
          Rule.named("like item")
              .when(LIKE + "{item} [[and|or] {item}] [[and|or] {item}]")
              .then((match, draft) ->
                  match.all(Slot.ITEM).stream().allMatch(item -> draft.anchor(item, true)))
              .as(
                  "films: something like The Matrix",
                  "films: movies like Heat, Alien and Zodiac",
                  "shop: similar to the Zenit Air",
                  "films+: more like the second one"),
          Rule.named("like unknown")
              .when(LIKE + "{title words}")
              .then((match, draft) -> draft.anchor(match.get(Slot.TITLE_WORDS), true))
              .as("films: anything like Terminater 2?"),
          Rule.named("item or like it")
              .when("{title} or (something|anything|one) (like|similar to) (it|that)")
              .then((match, draft) -> draft.anchor(match.get(Slot.TITLE), true))
              .as("films: Groundhog Day or something like it"),
          Rule.named("more of the same")
              .when(
                  "more of the same",
                  "[something|anything] similar",
                  "more like (this|that|it) [one]")
              .then((match, draft) -> draft.anchor(new ItemReference.InFocus(), true))
              .as("films+: something similar"),
          Rule.named("liked item")
              .when(
                  "[because|since] i [really|just] (liked|loved|enjoyed) {title} [so much|a lot] [what (else|next)|any (ideas|suggestions|recommendations)]",
                  "if i (liked|loved|enjoyed|like|love) {title} [what (else|should i (watch|read|buy|get))] [next]",
                  "i [really|just] (liked|loved|enjoyed) {title} and {title}",
                  "because i (like|love|enjoy) {title}")
              .then((match, draft) ->
                  (match.all(Slot.TITLE).size() > 1
                          || match.says("if")
                          || match.says("because")
                          || match.says("since")
                          || match.says("what")
                          || match.says("any"))
                      && match.all(Slot.TITLE).stream()
                          .allMatch(title -> draft.anchor(title, true)))
              .as("films: if I liked Heat what should I watch next"),
          Rule.named("unlike item")
              .when(
                  "(unlike|not like|nothing like|different from|not similar to|dissimilar to|the opposite of) {item}",
                  "(unlike|nothing like|different from) {title words}")
              .then((match, draft) ->
                  draft.anchor(
                      match.get(match.has(Slot.ITEM) ? Slot.ITEM : Slot.TITLE_WORDS), false))
              .as("films: a thriller, nothing like Zodiac"),
          Rule.named("none of these")
              .when(
                  "(none|neither|not any) of (these|those|them|the above) [please]",
                  "(not|no) (these|those|them) [please]",
                  "i (do not|did not) (like|want) (any of (these|those|them)|these|those|them)",
                  "[i] [have] [already] (seen|have|own|know|read|watched|tried) (them all|all of (them|these|those)|these all)",
                  "all [of] [these|them|three|four|five|two] are (wrong|bad|awful|terrible|no good|not (good|for me))")
              .then((match, draft) -> leaveOutShown(match, draft))
              .as(
                  "shop+: none of these",
                  "films+: seen them all",
                  "shop+: I don't like any of them"),
          Rule.named("exclude")
              .when(
                  "(not|no|except|skip|remove|hide|exclude|drop|anything but|without) {item} [please|again]",
                  "(do not|no longer) (show|want|recommend|suggest|like) [me] {item} [again|anymore]",
                  "i do not [want|like] {item}",
                  "not interested in {item}",
                  "{item} (is not for me|is not my thing|is out)")
              .then((match, draft) ->
                  !match.isAlsoName(Slot.ITEM)
                      && draft.change(new ConstraintChange.Exclude(match.get(Slot.ITEM))))
              .as("shop+: not the second", "films: not Zodiac", "shop+: I don't want that one"),
          Rule.named("known already")
              .when(
                  SAW + "{item} [already|before|twice]",
                  "already (seen|saw|watched|read|own|have|bought|got) {item}",
                  "seen {item} [already|before]")
              .then((match, draft) ->
                  draft.change(new ConstraintChange.Exclude(match.get(Slot.ITEM))))
              .as("films: I've seen Heat already", "shop+: I already have the first one"),
          Rule.named("leave out the first")
              .when(
                  "(not|skip|hide|remove|drop|without) the first {count} [ones]",
                  SAW + "the first {count} [ones] [already|before]")
              .then((match, draft) ->
                  IntStream.rangeClosed(1, Math.min(match.get(Slot.COUNT), 20))
                      .allMatch(rank ->
                          draft.change(
                              new ConstraintChange.Exclude(new ItemReference.ByRank(rank)))))
              .as("shop+: not the first two", "films+: I have seen the first two already"),
          Rule.named("ask for unknown title")
              .when(
                  "(tell me about|compare|how (long|old|good|much) is|who directed|why) {title words}")
              .then((match, draft) -> draft.act(new Act.LookUp(match.get(Slot.TITLE_WORDS), null)))
              .as("films: tell me about Whiplahs"));

  private ItemRules() {}

  private static boolean leaveOutShown(Match match, Draft draft) {
    int shown = match.message().view().slate().size();
    return shown > 0
        && IntStream.rangeClosed(1, shown)
            .allMatch(
                rank -> draft.change(new ConstraintChange.Exclude(new ItemReference.ByRank(rank))));
  }
}
