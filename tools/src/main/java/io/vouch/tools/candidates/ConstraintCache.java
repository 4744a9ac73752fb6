package io.vouch.tools.candidates;

import io.vouch.domain.constraint.Constraint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** The bitmaps of the constraints asked for last, by equality of constraints. Thread-safe. */
final class ConstraintCache {
  private final Map<Constraint, RoaringBitmap> itemsByConstraint;

  ConstraintCache(int capacity) {
    this.itemsByConstraint =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Constraint, RoaringBitmap> eldest) {
            return size() > capacity;
          }
        };
  }

  /** The bitmap remembered, or the one evaluated now; evaluation happens outside of the lock. */
  RoaringBitmap get(Constraint constraint, Function<Constraint, RoaringBitmap> evaluation) {
    RoaringBitmap known = find(constraint);
    if (known != null) {
      return known;
    }
    RoaringBitmap evaluated = evaluation.apply(constraint);
    evaluated.runOptimize();
    synchronized (itemsByConstraint) {
      itemsByConstraint.put(constraint, evaluated);
    }
    return evaluated;
  }

  int size() {
    synchronized (itemsByConstraint) {
      return itemsByConstraint.size();
    }
  }

  private @Nullable RoaringBitmap find(Constraint constraint) {
    synchronized (itemsByConstraint) {
      return itemsByConstraint.get(constraint);
    }
  }
}
