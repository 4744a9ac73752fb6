package io.vouch.agent.understanding.grammar;

import io.vouch.agent.plan.Act;
import io.vouch.agent.plan.Act.SmallTalk.Kind;
import java.util.List;

/** Greetings, thanks and the like: only where they are the whole message. */
final class TalkRules {
  static final List<Rule> ALL =
      List.of(
          Rule.named("greeting")
              .when(
                  "(hi|hello|hey|good (morning|evening|afternoon|day)|greetings|howdy) [there|again|vouch]")
              .then((match, draft) -> whole(match) && draft.act(new Act.SmallTalk(Kind.GREETING)))
              .as("shop: hello", "films: Hi there!", "shop: good morning"),
          Rule.named("thanks")
              .when(
                  "(thanks|thank you|thx|cheers|ta) [so much|very much|a lot|a bunch|again|for (your|the) help] "
                      + "[[that is|this is|it is] [very|really] (great|perfect|helpful|good|lovely|awesome|all)|bye|goodbye]",
                  "[that is|this is|it is] (perfect|great|awesome|wonderful) (thanks|thank you) [so much|very much|a lot]")
              .then((match, draft) -> whole(match) && draft.act(new Act.SmallTalk(Kind.THANKS)))
              .as(
                  "shop: thanks, that's great!",
                  "films: thank you very much",
                  "films: perfect, thanks"),
          Rule.named("goodbye")
              .when(
                  "[ok|okay] (bye|goodbye|see you|see ya|good night|that is all|bye bye) [later|then|for now|thanks]")
              .then((match, draft) -> whole(match) && draft.act(new Act.SmallTalk(Kind.GOODBYE)))
              .as("shop: bye", "films: see you later"),
          Rule.named("help")
              .when(
                  "[please] [can you] help [me] [please]",
                  "what (can|could) (you|i) (do|ask|say|help with) [for me|with|here|you]",
                  "[so] how (does this|do you|does it|do i use this) [work] [exactly|then]",
                  "(who|what) are you",
                  "what is this",
                  "how can you help [me]")
              .then((match, draft) -> whole(match) && draft.act(new Act.SmallTalk(Kind.HELP)))
              .as("shop: what can you do?", "films: help", "shop: how does this work"));

  private TalkRules() {}

  private static boolean whole(Match match) {
    return match.start() == 0 && match.end() == match.message().size();
  }
}
