package io.vouch.agent.security;

import io.vouch.messages.MessageBundle;

/** What is said of keys, roles and hosts. */
@MessageBundle
interface SecurityMessages {
  String openHostWithoutKey(String host);

  String unknownHost(String host);

  String wrongSession(int shortest, int longest);

  String mayNot(String label, String role, Object permission);

  String mayNotSpeakFor(String label, Object person);

  String wrongLabel(String label);

  String labelTaken(String label);

  String keyNeeded();

  String unknownKey();

  String noSha256();
}
