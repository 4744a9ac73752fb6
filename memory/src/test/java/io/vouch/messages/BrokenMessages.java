package io.vouch.messages;

/** A bundle whose sentences are wrong in every way that is looked for. */
@MessageBundle
interface BrokenMessages {
  String misnamed(String file);

  String unused(String file, int row);

  String uncountable(String file);

  String unbalanced(String file);

  String never(boolean loud);

  String dated(long day);
}
