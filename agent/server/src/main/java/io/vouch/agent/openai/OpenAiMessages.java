package io.vouch.agent.openai;

import io.vouch.messages.MessageBundle;

/** What is said to clients of OpenAI's API. */
@MessageBundle
interface OpenAiMessages {
  String noUserMessage();

  String noJson(int line, int column);

  String bodyNoObject();

  String noModel(String id, String model);

  String answerUnwritable();

  String progress(int items);

  String notAvailable();

  String noSha256();

  String interrupted();

  String nobodyListens();

  String recommendations();

  String showMore();

  String whyFirst();

  String catalogueOnly();
}
