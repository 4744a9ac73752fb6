package io.vouch.agent.lab.fault;

import io.vouch.agent.understanding.Reader;
import java.util.List;

/** How a language model misbehaves. */
public sealed interface FaultyModel {
  /** It answers, with these texts. */
  record Replies(List<String> texts) implements FaultyModel {}

  /** It does not answer. */
  record Fails(Runnable failure) implements FaultyModel {}

  /** It is not asked: this planner speaks for it. */
  record Plans(Reader planner) implements FaultyModel {}
}
