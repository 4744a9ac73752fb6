package io.vouch.agent.lab.session;

import io.vouch.messages.MessageBundle;

/** The reports of sessions and rankings (P1, P2, P3, P11). */
@MessageBundle
interface SessionMessages {
  String noMovies(Object folder, String file);

  String questionProgress(String talk, String policy, String turns, String questions);

  String questionTitle(String market, int items, int people, int seeds);

  String answersTruthfully();

  String whatAQuestionCosts();

  String savedArePaired();

  String turnsTitle();

  String talkColumn();

  String policyColumn();

  String savedColumn();

  String questionsColumn();

  String rankingTitle(String market, int people, int seeds);

  String whatChanceGives();

  String chanceGoal();

  String aboveChanceGoal();

  String rankingChart();

  String sessionTitle(String market, int items, int people, int seeds);

  String hitsChart();

  String variantColumn();

  String turnsGoalBeside(String variant, String reference);

  String hitsGoal();

  String turnsGoal();

  String demoMarket();

  String talked(int people);

  String memoryOn();

  String memoryOff();

  String longProgress(String talk, String policy, String hits, String turns);

  String simulatedUser();

  String fromTheProfile(int people);

  String profile(String precision, String recall);

  String askedBack(int messages);

  String longTitle(String market, int items);

  String longChart(String talk);

  String meanTurnsAxis();

  String conversationColumn();

  String hitsColumn();

  String meanTurnsColumn();

  String sessionProgress(String variant, String policy, String hits, String turns);

  String whatIsTold();

  String trainedWithoutLast();

  String howVouchIsSpokenTo(int messages);
}
