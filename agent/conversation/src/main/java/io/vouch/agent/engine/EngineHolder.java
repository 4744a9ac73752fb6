package io.vouch.agent.engine;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The engine in use, replaced as a whole after an import, a change of items or a training; answers
 * under way finish on the old one. Thread-safe.
 */
public final class EngineHolder implements AutoCloseable {
  private static final EngineMessages SAY = Messages.of(EngineMessages.class);

  /**
   * Up to here a change of items is indexed before it is answered: it takes less than a tenth of a
   * second.
   */
  private static final int SMALL_CATALOGUE = 10_000;

  private final EngineLoader loader;
  private final AtomicReference<Engine> current;
  private final AtomicBoolean reloadWaits = new AtomicBoolean();
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("vouch-engine").factory());

  /** Loads the first engine. */
  public EngineHolder(EngineLoader loader) {
    this.loader = loader;
    this.current = new AtomicReference<>(loader.load());
    completeLater();
  }

  /** The engine to answer with; keep it for the whole answer. */
  public Engine current() {
    return current.get();
  }

  /** The sources that are still being built; empty when the engine is complete. */
  public List<String> stillLoading() {
    return current.get().stillLoading();
  }

  /** Loads again from the store and the models, now. */
  public synchronized void reload() {
    current.set(loader.load());
    completeLater();
  }

  /**
   * Says that items changed: indexed before this returns where the catalogue is small, else soon,
   * many changes at once.
   */
  public void catalogueChanged() {
    if (current.get().catalogue().size() <= SMALL_CATALOGUE) {
      reload();
    } else if (reloadWaits.compareAndSet(false, true)) {
      background.execute(() -> {
        reloadWaits.set(false);
        reload();
      });
    }
  }

  /** Waits until every source is there. */
  public void awaitComplete() {
    try {
      background.submit(() -> {}).get();
      // A reload that waited has queued its completion behind that.
      background.submit(() -> {}).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.notCompleted(), e);
    }
  }

  private void completeLater() {
    Engine incomplete = current.get();
    if (!incomplete.stillLoading().isEmpty()) {
      background.execute(() -> current.compareAndSet(incomplete, loader.complete(incomplete)));
    }
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
