package io.vouch.agent.understanding.words;

import io.vouch.messages.MessageBundle;

/** What is wrong with the files of a language. */
@MessageBundle
interface WordsMessages {
  String missingFile(String file);

  String unreadable(String file, String why);

  String missing(String file, String key);

  String unknown(String file, String key, String known);

  String notText(String file, String key);

  String notWhole(String file, String key);

  String notMap(String file, String key);

  String twice(String file, String rule, String other);

  String unclosed(String file, String rule, String pattern, int at);

  String unknownSlot(String file, String rule, String pattern, String slot, String known);

  String unknownMark(String file, String rule, String pattern, String mark, String known);

  String unknownPhrase(String file, String rule, String pattern, String phrase);

  String unknownRule(String file, String rule);

  String missingRule(String language, String rule);
}
