package io.vouch.agent.mcp;

import io.vouch.messages.MessageBundle;

/** What the tools say of themselves and of what goes wrong. */
@MessageBundle
interface McpMessages {
  String aboutSearch();

  String aboutLookup();

  String aboutGet();

  String aboutRecommend();

  String brokenInside();

  String wrongArguments();

  String schemaUnreadable(String tool);

  String noRequest();

  String keyUnchecked();

  String tooManyIds(int count, int most);

  String noItem(Object id);

  String toolFailed();
}
