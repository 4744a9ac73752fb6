package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.Act.SmallTalk.Kind;
import java.util.List;

/** Greetings, thanks, agreement and the like: only where they are the whole message. */
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

  private TalkRules() {}
}
