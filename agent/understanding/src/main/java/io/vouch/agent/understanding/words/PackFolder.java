package io.vouch.agent.understanding.words;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where the files of a language are. */
@FunctionalInterface
interface PackFolder {
  /** A file by its path in the folder; null where there is none. */
  @Nullable InputStream open(String path);
}
