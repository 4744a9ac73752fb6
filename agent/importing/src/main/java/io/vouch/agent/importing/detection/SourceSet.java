package io.vouch.agent.importing.detection;

import io.vouch.agent.importing.reading.SourceFile;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files named by the paths of one import: files themselves, folders with all below them. */
record SourceSet(List<SourceFile> files) {
  private static final DetectionMessages SAY = Messages.of(DetectionMessages.class);

  private static final int MAX_DEPTH = 3;
  private static final int MAX_FILES = 10_000;

  static SourceSet of(List<Path> paths) {
    List<SourceFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new VouchException(ErrorCode.NOT_FOUND, SAY.nothingThere(path));
      }
      files.addAll(Files.isDirectory(path) ? below(path) : List.of(SourceFile.of(path)));
    }
    if (files.isEmpty()) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.emptyFolder(paths.getFirst()));
    }
    return new SourceSet(List.copyOf(files));
  }

  /**
   * The file of that name, without {@code .gz}; the one nearest to the top where there are several.
   */
  Optional<SourceFile> named(String name) {
    return files.stream()
        .filter(file -> file.plainName().equals(name))
        .min(Comparator.comparingInt(file -> file.path().getNameCount()));
  }

  private static List<SourceFile> below(Path folder) {
    try (Stream<Path> walk = Files.walk(folder, MAX_DEPTH)) {
      return walk.filter(Files::isRegularFile)
          .filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
          .limit(MAX_FILES)
          .sorted(Comparator.<Path>comparingInt(Path::getNameCount).thenComparing(Path::toString))
          .map(SourceFile::of)
          .toList();
    } catch (IOException e) {
      throw SourceFile.unreadable(folder, e);
    }
  }
}
