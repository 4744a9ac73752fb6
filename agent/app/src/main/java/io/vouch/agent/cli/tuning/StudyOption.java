package io.vouch.agent.cli.tuning;

import io.vouch.domain.StudyId;
import picocli.CommandLine.Option;

/** Which study a command of {@code vouch tune} is about. */
final class StudyOption {
  @Option(names = "--study", paramLabel = "NAME", defaultValue = "market")
  private String name = "market";

  StudyId id() {
    return new StudyId(name);
  }
}
