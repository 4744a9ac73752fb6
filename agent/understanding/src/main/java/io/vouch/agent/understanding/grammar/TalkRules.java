package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.Act.SmallTalk.Kind;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.words.WordList;
import java.util.List;

/**
 * Greetings, thanks, agreement and the like, only where they are the whole message; the choice of
 * an item, and answers to a list that was not it.
 */
final class TalkRules {
  static final List<Rule.Meaning> ALL =
      List.of(
          new Rule.Meaning(
              "greeting",
              (match, draft) -> match.isWhole() && draft.act(new Act.SmallTalk(Kind.GREETING))),
          new Rule.Meaning(
              "thanks",
              (match, draft) -> match.isWhole() && draft.act(new Act.SmallTalk(Kind.THANKS))),
          new Rule.Meaning(
              "goodbye",
              (match, draft) -> match.isWhole() && draft.act(new Act.SmallTalk(Kind.GOODBYE))),
          new Rule.Meaning(
              "agreement",
              (match, draft) -> match.isWhole() && draft.act(new Act.SmallTalk(Kind.AGREEMENT))),
          new Rule.Meaning(
              "help",
              (match, draft) -> match.isWhole() && draft.act(new Act.SmallTalk(Kind.HELP))));

  /** The choice of an item, and what people say of a list that was not what they wanted. */
  static final List<Rule.Meaning> OF_SHOWN =
      List.of(
          new Rule.Meaning(
              "choose",
              (match, draft) -> isChoice(match) && draft.act(new Act.Choose(AskRules.item(match)))),
          new Rule.Meaning(
              "only item",
              (match, draft) ->
                  AskRules.isShown(match)
                      && match.isWhole()
                      && draft.act(new Act.LookUp(AskRules.item(match), null))),
          new Rule.Meaning(
              "complain",
              (match, draft) -> isComplaint(match) && draft.act(new Act.TryAgain(true))),
          new Rule.Meaning(
              "refuse",
              (match, draft) ->
                  AskRules.isShown(match) && match.isWhole() && draft.act(new Act.TryAgain(false))),
          new Rule.Meaning("correct", (match, draft) -> correct(match, draft)));

  private TalkRules() {}

  /** A title is taken only where nothing else is said: "I want to watch Heat" asks for it. */
  private static boolean isChoice(Match match) {
    boolean titled = AskRules.item(match) instanceof ItemReference.ByTitle;
    return AskRules.isOfItem(match)
        && !match.isAlsoName(Slot.ITEM)
        && (titled ? match.isWhole() : match.isAllThatIsSaid())
        && !match.message().has(WordList.OR, match.end());
  }

  /** One word complains only where it is all that is said ("wrong!", but "The Wrong Man"). */
  private static boolean isComplaint(Match match) {
    boolean word = match.end() == match.start() + 1;
    return AskRules.isShown(match) && (!word || match.isAllThatIsSaid());
  }

  /** "No, a whole bike": what was shown is not it, and what is follows. */
  private static boolean correct(Match match, Draft draft) {
    Message message = match.message();
    return match.start() == 0
        && AskRules.isShown(match)
        && message.has(match.end())
        && message.at(match.end()).parted()
        && draft.passShown();
  }
}
