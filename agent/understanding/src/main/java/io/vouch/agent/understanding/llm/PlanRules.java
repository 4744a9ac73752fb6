package io.vouch.agent.understanding.llm;

import io.vouch.messages.MessageBundle;
import java.util.List;

/** What is told a model of a plan that breaks a rule of the format. */
@MessageBundle
interface PlanRules {
  String broken(String path, String rule);

  String object();

  String keys(String unknown, List<String> known);

  String needs(String key);

  String text();

  String flag();

  String count(int most);

  String list(int least, int most);

  String length(int most);

  String noAct();

  String noChange();

  String tooDeep(int most);

  String reference();

  String noItem();

  String field(String name, List<String> known);

  String oneOf(List<String> known);

  String amount();

  String voucher();

  String oneObject();

  String answerLength(int most);

  String jsonFault(String fault);

  String json();

  String cutOff(String rule);

  String notAsked();
}
