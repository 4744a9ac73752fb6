package io.vouch.agent.understanding.grammar.token;

import io.vouch.agent.understanding.vocabulary.WordFile;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that carry no condition and may stay unread: politeness, openers, articles, pronouns. */
public final class StopWords {
  private static final Set<String> WORDS =
      WordFile.lines("stopwords.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());

  private StopWords() {}

  public static boolean isStop(String word) {
    return WORDS.contains(word);
  }
}
