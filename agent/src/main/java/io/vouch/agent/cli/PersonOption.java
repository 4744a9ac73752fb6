package io.vouch.agent.cli;

import picocli.CommandLine.Option;

/** Who decides; recorded with the decision. */
final class PersonOption {
  @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who decides this.")
  private String by = "";

  String name() {
    return by;
  }
}
