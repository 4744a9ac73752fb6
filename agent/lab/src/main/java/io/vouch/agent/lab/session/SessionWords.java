package io.vouch.agent.lab.session;

import io.vouch.messages.MessageBundle;

/** What simulated people say in sessions; the product hears English, whatever Vouch speaks. */
@MessageBundle
interface SessionWords {
  String from(String name);

  String in(String name);

  String movies(String genre);

  String also(String genre);

  String atMost(int limit);

  String fromDecade(int decade);

  String releasedIn(int year);

  String more();

  String noneOfThese(String fact);

  String hello();

  String recommend();

  String rememberTitle(String title);

  String rememberName(String name);
}
