package io.vouch.agent.importing.detection;

import java.util.Optional;

/** One published way of laying out catalogue and events in files. */
interface SourceFormat {
  /** The name for {@code --format}. */
  String name();

  /** What it makes of the files; empty where they are not of this format. */
  Optional<FormatClaim> claim(SourceSet files);
}
