package io.vouch.agent.lab.talk;

import java.util.List;

/**
 * What came of one conversation.
 *
 * @param user the user's number, 0-based
 * @param turns messages said
 * @param accepted whether the last reply showed an acceptable item
 * @param understood replies that were not questions
 * @param slates replies that showed items
 * @param honoured of these, the ones that kept to every wish that was answered so far
 * @param leaks messages that named an acceptable item nobody had shown
 * @param lines what was said, in order
 */
record Dialogue(
    int user,
    int turns,
    boolean accepted,
    int understood,
    int slates,
    int honoured,
    int leaks,
    List<String> lines) {
  Dialogue {
    lines = List.copyOf(lines);
  }
}
