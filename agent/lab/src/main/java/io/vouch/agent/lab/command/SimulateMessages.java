package io.vouch.agent.lab.command;

import io.vouch.messages.MessageBundle;

/** What {@code vouch simulate} says, refuses and prints of its options. */
@MessageBundle
interface SimulateMessages {
  String noModel(String setting, PersonaOptions.Otherwise otherwise);

  String recordedExchanges();

  String cardWritten(Object written);

  String conversationsWritten(Object file);

  String writingSessions();

  String reportWritten(Object file);

  String needsScenario();

  String tooFewSeeds(int seeds);

  String distributing();

  String sameFiles();

  String otherFiles();

  String passed();

  String notPassed();

  String populationNotJson(Object file);

  String noPopulationFolder(Object file);

  String tooFewDaysOrUsers(int days, int users);

  String findingSegments(int people, String from, String to);

  String simulatingBeside(long seed);

  String populationWritten(Object file);

  String noSuchPath(Object path);

  String readingEvents();

  String importing(Object source);

  String notImported(Object files);

  String personas(
      String source,
      int asked,
      int answered,
      int malformed,
      int unanswered,
      int calls,
      long tokens,
      float weight);

  String nameOf(PersonaOptions.Otherwise otherwise);

  String scenariosHeading();

  String policiesHeading();

  String populationsHeading();

  String choiceModels(String names);

  String nothing();

  String world(String kind, boolean isConverged, String uses, int forbidden);
}
