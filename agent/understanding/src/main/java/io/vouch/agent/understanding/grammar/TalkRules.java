package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.Act.SmallTalk.Kind;
import io.vouch.agent.plan.ItemReference;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.words.Mark;
import io.vouch.agent.understanding.words.WordList;
import java.util.List;

/**
 * Greetings, thanks, agreement and the like, where they stand by themselves; the choice of an item,
 * and answers to a list that was not it.
 *
 * <p>Talk is what a message does only where it asks for nothing else: small talk gives way to any
 * act, wish and condition.
 */
final class TalkRules {
  static final List<Rule.Meaning> ALL =
      List.of(
          talk("greeting", Kind.GREETING),
          talk("thanks", Kind.THANKS),
          talk("goodbye", Kind.GOODBYE),
          talk("agreement", Kind.AGREEMENT),
          talk("help", Kind.HELP),
          talk("languages", Kind.LANGUAGES),
          talk("questions", Kind.QUESTIONS),
          talk("remark", Kind.REMARK),
          new Rule.Meaning("praise item", (match, draft) -> praise(match, draft)),
          new Rule.Meaning("beyond", (match, draft) -> beyond(match, draft)));

  /** The choice of an item, and what people say of a list that was not what they wanted. */
  static final List<Rule.Meaning> OF_SHOWN =
      List.of(
          new Rule.Meaning("choose", (match, draft) -> choose(match, draft)),
          new Rule.Meaning("choose unknown", (match, draft) -> chooseUnknown(match, draft)),
          new Rule.Meaning("reason", (match, draft) -> reason(match, draft)),
          new Rule.Meaning("verdict", (match, draft) -> verdict(match, draft)),
          new Rule.Meaning(
              "pardon",
              (match, draft) ->
                  AskRules.isShown(match)
                      && match.isAllThatIsSaid()
                      && draft.act(new Act.Explain(new ItemReference.InFocus()))),
          new Rule.Meaning(
              "only item",
              (match, draft) ->
                  AskRules.isShown(match)
                      && match.isWhole()
                      && draft.act(new Act.LookUp(AskRules.item(match), null))),
          new Rule.Meaning("complain", (match, draft) -> complain(match, draft)),
          new Rule.Meaning(
              "refuse",
              (match, draft) ->
                  AskRules.isShown(match) && match.isWhole() && draft.act(new Act.TryAgain(false))),
          new Rule.Meaning("correct", (match, draft) -> correct(match, draft)));

  private TalkRules() {}

  private static Rule.Meaning talk(String name, Kind kind) {
    return new Rule.Meaning(
        name,
        (match, draft) ->
            match.isClause()
                && (kind == Kind.QUESTIONS || !asks(match))
                && draft.act(new Act.SmallTalk(kind)));
  }

  /** "Thanks for that can you show me …": the words that thanks are for ask for something. */
  private static boolean asks(Match match) {
    int from = match.has(Slot.ASKED) ? match.startOf(Slot.ASKED) : match.end();
    boolean asks = false;
    for (int at = from; at < match.end(); at++) {
      asks |= match.message().has(WordList.ASKING, at) || match.message().has(WordList.TURNING, at);
    }
    return asks;
  }

  /** A message of marks alone ("?") doubts what was shown, or says nothing of it. */
  static void readMarks(Message message, Draft draft) {
    if (message.size() == 0 && message.view().inFocus() != null) {
      boolean doubts = message.whole().indexOf('?') >= 0;
      draft.act(doubts ? new Act.TryAgain(true) : new Act.SmallTalk(Kind.REMARK));
    }
  }

  /**
   * Whether the message only talks: of the item that it takes or that was taken before, it gives
   * reasons or judges, or says something without a request, a question or a condition. Before a
   * choice a statement says what is wanted ("my feet are wide"), and so does what stands before a
   * reason ("I want a lighter one, because it is for races"). Beside what is beyond this place only
   * a request counts.
   */
  static boolean asksForNothing(Message message, Covered covered, Draft draft) {
    boolean beyond = draft.isBeyond();
    boolean taken = beyond || draft.chooses() || message.view().isChosen() || draft.givesReasons();
    boolean asked = !beyond && message.whole().indexOf('?') >= 0;
    if (!taken || draft.actsOtherwise() || asked) {
      return false;
    }
    boolean tells = beyond || draft.judges() || draft.givesReasons() || draft.chooses();
    for (int at = 0; at < message.size(); at++) {
      boolean talk = covered.kind(at) == Span.Kind.ACT;
      boolean told = beyond || draft.judges() || draft.givesReasonsBefore(at);
      boolean asks = message.has(WordList.TURNING, at) || !told && message.has(WordList.ASKING, at);
      if (asks && !talk) {
        return false;
      }
      tells |= message.has(WordList.SPEAKERS, at) || talk;
    }
    return tells && (draft.givesReasons() || !draft.conditions());
  }

  /**
   * Playing, sending, renting and the like. Of what is shown it is said that this cannot be done
   * here; another item that is meant for sure is taken.
   */
  private static boolean beyond(Match match, Draft draft) {
    if (!AskRules.isShown(match) || !AskRules.isOfItem(match)) {
      return false;
    }
    return AskRules.item(match) instanceof ItemReference.InFocus
        ? draft.act(new Act.SmallTalk(Kind.BEYOND))
        : draft.act(new Act.Choose(AskRules.item(match)));
  }

  /**
   * "I like that one": praise of what is shown, where it is all that is said between marks. Of an
   * item that is meant for sure it is remembered.
   */
  private static boolean praise(Match match, Draft draft) {
    boolean titled = match.has(Slot.ITEM) && match.get(Slot.ITEM) instanceof ItemReference.ByTitle;
    if (titled || !AskRules.isShown(match) || !match.isClause()) {
      return false;
    }
    return AskRules.item(match) instanceof ItemReference.InFocus
        ? draft.act(new Act.SmallTalk(Kind.AGREEMENT))
        : MemoryRules.remember(match, draft, true);
  }

  /**
   * A title is taken only where nothing else is said ("I want to watch Heat" asks for it), or a
   * reason follows. What says why needs no further word.
   */
  private static boolean choose(Match match, Draft draft) {
    boolean reasons = match.marked(Mark.SURE);
    boolean titled = AskRules.item(match) instanceof ItemReference.ByTitle;
    boolean described = match.opensWith(Slot.ITEM); // "something that sounds good"
    boolean alone =
        match.isClause()
            || (!titled && !described && AskRules.isShown(match) && match.isAllThatIsSaid());
    boolean taken =
        AskRules.isOfItem(match)
            && !match.isAlsoName(Slot.ITEM)
            && (reasons || alone)
            && !match.message().has(WordList.OR, match.end())
            && draft.act(new Act.Choose(AskRules.item(match)));
    return taken && (!reasons || draft.reason());
  }

  /** Words in a title's place that no item is called: said so, and nothing else is praised. */
  private static boolean chooseUnknown(Match match, Draft draft) {
    boolean reasons = match.marked(Mark.SURE);
    return AskRules.isShown(match)
        && (reasons || match.isClause())
        && draft.act(new Act.Choose(new ItemReference.ByTitle(match.get(Slot.PROPER))))
        && (!reasons || draft.reason());
  }

  /** "The fit seems right", of what was taken; "something that looks good" asks for another. */
  private static boolean verdict(Match match, Draft draft) {
    Message message = match.message();
    boolean asks = match.start() > 0 && message.has(WordList.ASKING, match.start() - 1);
    return !asks && (draft.chooses() || message.view().isChosen()) && draft.judge();
  }

  /** "Because it …": what was taken before is explained. */
  private static boolean reason(Match match, Draft draft) {
    boolean opens = match.start() == 0 || match.message().at(match.start()).parted();
    boolean taken = match.message().view().focus() != null || draft.chooses();
    return opens && taken && draft.reason();
  }

  /**
   * One word complains only where it is all that is said ("wrong!", but "The Wrong Man"). Where
   * nothing was shown or refused, what this is and can do is told.
   */
  private static boolean complain(Match match, Draft draft) {
    boolean word = match.end() == match.start() + 1;
    boolean answered =
        AskRules.isShown(match) || !match.message().view().log().constraints().isEmpty();
    return answered
        ? (!word || (match.isClause() && match.isAllThatIsSaid()))
            && draft.act(new Act.TryAgain(true))
        : match.isClause() && draft.act(new Act.SmallTalk(Kind.HELP));
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
