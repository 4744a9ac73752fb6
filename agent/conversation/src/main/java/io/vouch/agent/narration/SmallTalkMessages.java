package io.vouch.agent.narration;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What is said back to small talk. */
@MessageBundle
interface SmallTalkMessages {
  String hello();

  String hi();

  String goodToSeeYou();

  String welcome();

  String gladly();

  String anyTime();

  String goodbye();

  String seeYou();

  String takeCare();

  String agreed(@Nullable String title);

  String remarked(@Nullable String title);

  String stays(@Nullable String title);

  String settled(String title);

  String sure(String title);

  String beyond(@Nullable String title);

  String languages();

  String questions();

  String help();

  String offTopic();

  String forExample();
}
