package io.vouch.agent.lab.quality;

import io.vouch.tools.statistics.TopItems;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.SparseRows;
import io.vouch.tools.training.TrainingListener;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Makes the slate of every evaluated person with a trained policy. */
final class SlateMeasurement {
  private static final int CHUNK = 64;

  private final Split split;
  private final int slateSize;
  private final ParallelRows parallel;

  SlateMeasurement(Split split, int slateSize, ParallelRows parallel) {
    this.split = split;
    this.slateSize = slateSize;
    this.parallel = parallel;
  }

  /** One slate per element of {@code people}: best first, train items masked, ties by index. */
  int[][] slates(int[] people, Supplier<Policy.Scorer> scorers, TrainingListener listener) {
    int[][] slates = new int[people.length][];
    AtomicInteger done = new AtomicInteger();
    Thread caller = Thread.currentThread();
    parallel.run(
        people.length,
        CHUNK,
        () -> {
          Policy.Scorer scorer = scorers.get();
          float[] scores = new float[split.train().items()];
          TopItems best = new TopItems(slateSize);
          return (from, to) -> {
            for (int p = from; p < to; p++) {
              scorer.score(people[p], scores);
              slates[p] = slate(people[p], scores, best);
            }
            int finished = done.addAndGet(to - from);
            if (caller.equals(Thread.currentThread())) {
              listener.progress("slates", finished, people.length);
            }
          };
        });
    return slates;
  }

  private int[] slate(int person, float[] scores, TopItems best) {
    int[][] candidates = split.candidates();
    return candidates == null
        ? ofUnseen(person, scores, best)
        : ofCandidates(candidates[person], scores, best);
  }

  /** Ties go to the candidate that stands first. */
  private static int[] ofCandidates(int[] candidates, float[] scores, TopItems best) {
    for (int place = 0; place < candidates.length; place++) {
      int item = candidates[place];
      best.offer(place, scores[item < 0 ? ~item : item]);
    }
    int[] slate = drained(best);
    for (int n = 0; n < slate.length; n++) {
      slate[n] = candidates[slate[n]];
    }
    return slate;
  }

  private int[] ofUnseen(int person, float[] scores, TopItems best) {
    SparseRows seen = split.train().byPerson();
    int next = seen.start(person);
    int end = seen.end(person);
    for (int item = 0; item < scores.length; item++) {
      if (next < end && seen.column(next) == item) {
        next++;
      } else {
        best.offer(item, scores[item]);
      }
    }
    return drained(best);
  }

  private static int[] drained(TopItems best) {
    int[] slate = new int[best.size()];
    best.drainTo(slate, new double[slate.length]);
    return slate;
  }
}
