package io.vouch.agent.importing;

import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.agent.importing.mapping.RowProblem;
import io.vouch.agent.importing.reading.RowRead;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Consumer;

/**
 * Counts what an import reads, keeps the first problems, and says when it is not worth going on.
 */
final class ImportTally {
  private static final ImportMessages SAY = Messages.of(ImportMessages.class);

  private static final int PROBLEMS_KEPT = 10;
  private static final int STRANGERS_KEPT = 20;

  /** More dropped rows than this share mean that the mapping or the format is wrong. */
  private static final double TOO_MANY = 0.5;

  private final List<RowProblem> firstProblems = new ArrayList<>();
  private final SequencedSet<String> strangers = new LinkedHashSet<>();
  private final Consumer<RowProblem> log;
  private long rowsRead;
  private long rowsDropped;
  private long fieldsDropped;
  private long items;
  private long people;
  private long events;

  ImportTally(ImportCounts before, Consumer<RowProblem> log) {
    this.log = log;
    rowsRead = before.rowsRead();
    rowsDropped = before.rowsDropped();
    fieldsDropped = before.fieldsDropped();
    items = before.itemsStaged();
    people = before.peopleStaged();
    events = before.eventsStaged();
  }

  void read(RowRead row) {
    rowsRead++;
    if (row instanceof RowRead.Row whole && strangers.size() < STRANGERS_KEPT) {
      strangers.addAll(whole.strangers());
    }
  }

  void problem(RowProblem problem) {
    if (problem.rowDropped()) {
      rowsDropped++;
    } else {
      fieldsDropped++;
    }
    if (firstProblems.size() < PROBLEMS_KEPT) {
      firstProblems.add(problem);
    }
    log.accept(problem);
  }

  void staged(RowKind kind, int count) {
    switch (kind) {
      case ITEMS -> items += count;
      case PEOPLE -> people += count;
      case EVENTS -> events += count;
    }
  }

  ImportCounts counts() {
    return new ImportCounts(rowsRead, rowsDropped, fieldsDropped, items, people, events);
  }

  List<RowProblem> firstProblems() {
    return List.copyOf(firstProblems);
  }

  List<String> notes() {
    return strangers.isEmpty() ? List.of() : List.of(SAY.strangersNotImported(strangers));
  }

  /** Fails where nothing was read or most rows are lost. */
  void mustBeWorthKeeping() {
    if (rowsRead == 0) {
      throw new VouchException(ErrorCode.BAD_DATA, SAY.noRows());
    }
    if (rowsDropped > TOO_MANY * rowsRead) {
      String reason =
          firstProblems.stream()
              .filter(RowProblem::rowDropped)
              .findFirst()
              .map(first ->
                  SAY.tooManyDroppedFrom(rowsRead, rowsDropped, first.line(), first.reason()))
              .orElseGet(() -> SAY.tooManyDropped(rowsRead, rowsDropped));
      throw new VouchException(ErrorCode.BAD_DATA, reason);
    }
  }
}
