package io.vouch.agent.studies;

import io.vouch.agent.tuning.round.Progress;
import io.vouch.agent.tuning.round.RoundStep;
import io.vouch.agent.tuning.round.Rounds;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One study on its way in the background, and what is told of it. Thread-safe; its steps are done
 * by the one thread that calls {@link #run}.
 */
public final class StudyRun {
  private static final StudyMessages SAY = Messages.of(StudyMessages.class);

  private final Rounds rounds;
  private final InstantSource clock;
  private final List<Told> told = new ArrayList<>();
  private final List<Consumer<Told>> listeners = new ArrayList<>();
  private volatile boolean stopped;
  private RunState state = RunState.RUNNING;

  StudyRun(Rounds rounds, InstantSource clock) {
    this.rounds = rounds;
    this.clock = clock;
  }

  /**
   * Something that was told.
   *
   * @param number from 1
   * @param state of the run from now on
   * @param step missing where no step was done
   */
  public record Told(
      int number,
      RunState state,
      int round,
      @Nullable RoundStep step,
      String text,
      long atMillis) {}

  /** Everything told so far, for whoever asks again and again. */
  public record View(RunState state, List<Told> told) {
    public View {
      told = List.copyOf(told);
    }
  }

  void run() {
    try {
      while (!stopped) {
        if (!advanced()) {
          return;
        }
      }
      tell(RunState.STOPPED, 0, null, SAY.stoppedByPerson());
    } catch (VouchException e) {
      tell(RunState.FAILED, 0, null, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      tell(RunState.FAILED, 0, null, SAY.internalFailure());
      throw e;
    }
  }

  private boolean advanced() {
    return switch (rounds.advance()) {
      case Progress.Done done -> {
        tell(RunState.RUNNING, done.round(), done.step(), done.summary());
        yield true;
      }
      case Progress.Waiting waiting -> {
        tell(RunState.WAITING, waiting.round(), null, SAY.windowStillRuns());
        yield false;
      }
      case Progress.Held held -> {
        tell(RunState.HELD, held.round(), null, held.reason());
        yield false;
      }
      case Progress.Finished finished -> {
        tell(RunState.FINISHED, 0, null, SAY.everythingDone());
        yield false;
      }
    };
  }

  private synchronized void tell(RunState now, int round, @Nullable RoundStep step, String text) {
    state = now;
    Told next = new Told(told.size() + 1, now, round, step, text, clock.millis());
    told.add(next);
    // A copy: a listener may leave while it is told that this is the end.
    List.copyOf(listeners).forEach(listener -> listener.accept(next));
  }

  /** Ends it after the step under way. */
  void stop() {
    stopped = true;
  }

  /** Whether steps are still being done. */
  public synchronized boolean isRunning() {
    return state == RunState.RUNNING;
  }

  public synchronized View view() {
    return new View(state, told);
  }

  /** Hands over everything told so far and, until it is over, everything told from now on. */
  public synchronized void listen(Consumer<Told> listener) {
    told.forEach(listener);
    if (isRunning()) {
      listeners.add(listener);
    }
  }

  /** Hands over nothing more. */
  public synchronized void leave(Consumer<Told> listener) {
    listeners.remove(listener);
  }
}
