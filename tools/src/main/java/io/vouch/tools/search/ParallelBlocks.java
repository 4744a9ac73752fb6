package io.vouch.tools.search;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that stay for the length of a search and share out numbered blocks of work, the
 * caller's thread taking part.
 */
final class ParallelBlocks implements AutoCloseable {
  private static final SearchMessages SAY = Messages.of(SearchMessages.class);

  private final int others;
  private final @Nullable ExecutorService executor;

  ParallelBlocks(int threads) {
    this.others = threads - 1;
    this.executor = others > 0 ? Executors.newFixedThreadPool(others) : null;
  }

  /** Does blocks 0 to {@code blocks} − 1, each once, in any order; returns when all are done. */
  void run(int blocks, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    Runnable loop =
        () -> {
          for (int b = next.getAndIncrement(); b < blocks; b = next.getAndIncrement()) {
            work.accept(b);
          }
        };
    List<Future<?>> running = new ArrayList<>(others);
    if (executor != null) {
      for (int i = 0; i < others; i++) {
        running.add(executor.submit(loop));
      }
    }
    loop.run();
    running.forEach(ParallelBlocks::await);
  }

  private static void await(Future<?> running) {
    try {
      running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new VouchException(ErrorCode.INTERNAL, SAY.searchInterrupted(), e);
    } catch (ExecutionException e) {
      throw new VouchException(ErrorCode.INTERNAL, SAY.searchThreadFailed(), e.getCause());
    }
  }

  @Override
  public void close() {
    if (executor != null) {
      executor.shutdownNow();
    }
  }
}
