package io.vouch.agent.cli.option;

import picocli.CommandLine.Option;

/** Who decides; recorded with the decision. */
public final class PersonOption {
  @Option(names = "--by", paramLabel = "NAME", required = true)
  private String by = "";

  public String name() {
    return by;
  }
}
