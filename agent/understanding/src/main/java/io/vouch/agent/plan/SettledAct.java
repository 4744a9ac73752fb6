package io.vouch.agent.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a message does, once all of it is read: a question that also says what is wanted is a
 * request, and so is a message of which more is open than a question leaves.
 *
 * @param said the first act that a rule read, or null
 * @param conditions whether it says conditions, anchors, critiques, an order or a number
 * @param items whether it asks for items without saying which, or wishes anything of them
 * @param open how many words no rule accounts for
 */
public record SettledAct(@Nullable Act said, boolean conditions, boolean items, int open) {
  /** A question about an item may leave this many words open ("good for running in the rain"). */
  private static final int MOST_OPEN = 6;

  public Act act() {
    return switch (said) {
      case null -> new Act.Recommend();
      case Act.ShowMore more -> conditions ? new Act.Recommend() : more;
      case Act.TryAgain again -> again;
      case Act.Count count -> ifNothingIsOpen(count);
      case Act.ListValues list -> ifNothingIsOpen(list);
      case Act.Statistic statistic -> ifNothingIsOpen(statistic);
      case Act.ShowProfile show -> ifNothingIsOpen(show);
      case Act.AskBack ask -> ifNothingIsOpen(ask);
      case Act.LookUp look -> ifLittleIsOpen(look);
      case Act.AskAbout ask -> ifLittleIsOpen(ask);
      case Act.AskWho ask -> ifLittleIsOpen(ask);
      case Act.AskEach ask -> conditions ? new Act.Recommend() : ifLittleIsOpen(ask);
      case Act.AskFacts ask -> ifLittleIsOpen(ask);
      case Act.Choose choose -> conditions ? new Act.Recommend() : ifNothingIsOpen(choose);
      case Act.Compare compare -> ifLittleIsOpen(compare);
      case Act.Explain explain -> ifLittleIsOpen(explain);
      case Act.Remember remember -> remember;
      case Act.Forget forget -> forget;
      case Act.Recommend recommend -> recommend;
      case Act.Relate relate -> relate;
      case Act.Bundle bundle -> bundle;
      case Act.SmallTalk talk -> conditions || items || open > 0 ? new Act.Recommend() : talk;
    };
  }

  private Act ifNothingIsOpen(Act act) {
    return open == 0 ? act : new Act.Recommend();
  }

  private Act ifLittleIsOpen(Act act) {
    return open <= MOST_OPEN ? act : new Act.Recommend();
  }
}
