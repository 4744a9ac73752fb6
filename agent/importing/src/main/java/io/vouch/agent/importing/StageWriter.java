package io.vouch.agent.importing;

import io.vouch.domain.catalogue.Item;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.Person;
import io.vouch.memory.ImportStage;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands batches of records to a stage while the next batch is being read; in a rehearsal to nobody.
 *
 * <p>One batch at a time is on its way, so memory stays bounded and the order is kept. A failure of
 * the stage surfaces at the next call. To be used from one thread.
 */
final class StageWriter implements AutoCloseable {
  private final @Nullable ImportStage stage;
  private final Pace pace;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

  StageWriter(@Nullable ImportStage stage, Pace pace) {
    this.stage = stage;
    this.pace = pace;
  }

  /** How many rows make a batch, and how many batches lie between checkpoints. */
  record Pace(int batchRows, int batchesPerCheckpoint) {
    static final Pace USUAL = new Pace(5_000, 20);

    long checkpointRows() {
      return (long) batchRows * batchesPerCheckpoint;
    }
  }

  Pace pace() {
    return pace;
  }

  void items(List<Item> items) {
    later(s -> s.items(items));
  }

  void people(List<Person> people) {
    later(s -> s.people(people));
  }

  void events(List<Event> events) {
    later(s -> s.events(events));
  }

  void checkpoint(Checkpoint checkpoint) {
    later(s -> s.checkpoint(checkpoint.token()));
  }

  /** Waits until everything handed over is staged. */
  void finish() {
    try {
      underWay.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException own) {
        throw own;
      }
      if (e.getCause() instanceof Error fatal) {
        throw fatal;
      }
      throw e;
    } catch (CancellationException e) {
      throw new IllegalStateException("Nobody cancels a batch.", e);
    }
  }

  private void later(Consumer<ImportStage> work) {
    ImportStage target = stage;
    finish();
    if (target != null) {
      underWay = CompletableFuture.runAsync(() -> work.accept(target), thread);
    }
  }

  /** Waits for the batch under way, so that nobody else uses the stage at the same time. */
  @Override
  public void close() {
    thread.close();
  }
}
