package io.vouch.agent.lab.narration;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.agent.lab.script.ScriptFile;
import java.util.Collections;
import java.util.List;

/**
 * What the suite's models write about a slate, and what its people and its items say.
 *
 * @param invented names of items that no catalogue has
 * @param claims that no fact backs
 * @param counterfactual what the engine claims itself, as a regular expression
 * @param messages one conversation
 * @param hostileTitles of items that give orders, prices and slots
 * @param hostileText the description of each of them
 */
record NarrationScripts(
    List<String> invented,
    List<String> claims,
    String counterfactual,
    List<String> messages,
    List<String> hostileTitles,
    String hostileText,
    List<Script> models) {
  static final NarrationScripts ALL =
      ScriptFile.read(NarrationScripts.class, "NarrationScripts", new TypeReference<>() {});

  /** A model by name, which writes this so many times. */
  record Script(String name, String writes, int times) {
    /** The text about a slate of these items. */
    String about(List<String> ids) {
      return String.join(
          " ", Collections.nCopies(times, writes.formatted(ids.getFirst(), ids.getLast())));
    }
  }
}
