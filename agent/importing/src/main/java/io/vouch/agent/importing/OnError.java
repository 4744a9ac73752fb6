package io.vouch.agent.importing;

/** What a row that cannot be imported as it is does to the import. */
public enum OnError {
  /** It is written to the reject log and the import goes on. */
  SKIP,
  /** The import ends there and nothing is stored. */
  STOP
}
