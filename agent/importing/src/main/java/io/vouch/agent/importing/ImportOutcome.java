package io.vouch.agent.importing;

import io.vouch.agent.importing.mapping.RowProblem;
import io.vouch.memory.ImportStage.Published;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an import ended. */
public sealed interface ImportOutcome {
  ImportCounts counts();

  /**
   * Everything that could be read is stored.
   *
   * @param rejects where the rejected rows are written, or null where there are none
   * @param resumed whether it went on where an interrupted import had stopped
   * @param notes what a person should know
   */
  record Imported(
      ImportCounts counts,
      Published published,
      @Nullable Path rejects,
      boolean resumed,
      List<String> notes)
      implements ImportOutcome {}

  /** A row could not be imported, and the person wanted to stop there; the store is as it was. */
  record Stopped(ImportCounts counts, RowProblem problem) implements ImportOutcome {}

  /** Everything was read and nothing stored. */
  record Rehearsed(ImportCounts counts, List<RowProblem> firstProblems, List<String> notes)
      implements ImportOutcome {}
}
