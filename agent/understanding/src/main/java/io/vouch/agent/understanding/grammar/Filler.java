package io.vouch.agent.understanding.grammar;

import io.vouch.agent.understanding.grammar.token.StopWords;
import io.vouch.agent.understanding.vocabulary.WordFile;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that are no wish where no rule needs them: stop words, further function words, and the
 * verbs of talk where a person stands before them ("I love").
 */
final class Filler {
  private static final String PERSON = "person: ";
  private static final Set<String> PERSONS = words("persons: ");
  private static final Set<String> AFTER_PERSON = words(PERSON);
  private static final Set<String> ALWAYS = words("");

  private Filler() {}

  static boolean isFiller(Message message, int at) {
    String word = message.at(at).word();
    return StopWords.isStop(word)
        || ALWAYS.contains(word)
        || (AFTER_PERSON.contains(word) && at > 0 && PERSONS.contains(message.at(at - 1).word()))
        || word.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static Set<String> words(String label) {
    return WordFile.lines("filler.txt").stream()
        .filter(line -> label.isEmpty() ? !line.contains(": ") : line.startsWith(label))
        .flatMap(line -> Arrays.stream(line.substring(label.length()).split(" ")))
        .collect(Collectors.toUnmodifiableSet());
  }
}
