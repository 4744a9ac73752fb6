package io.vouch.tools.model.als;

import io.vouch.messages.Messages;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.NormalEquations;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.SparseRows;
import io.vouch.tools.training.TrainingListener;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Implicit-feedback matrix factorisation by alternating least squares (iALS).
 *
 * <p>Minimises Σ_S w·(1 − x_p·y_i)² + α₀ Σ_{p,i} (x_p·y_i)² + λ Σ_p (n_p + α₀·items)·‖x_p‖² + λ Σ_i
 * (n_i + α₀·people)·‖y_i‖², where S are the interactions and n counts those of a row.
 *
 * <p>Source: Hu, Koren, Volinsky (2008); weighting, frequency-scaled regularisation (ν = 1) and
 * initialisation as in Rendle, Krichene, Zhang, Koren, "Revisiting the Performance of iALS on Item
 * Recommendation Benchmarks" (2021). Deviation: interactions carry a weight w, 1 in the paper.
 *
 * <p>Every row is solved exactly and by itself, and Gram matrices are summed over fixed chunks in
 * order: the result has the same bits on any number of threads. Cost of an iteration: 2·size·d² +
 * (people + items)·d³/3 multiply-adds.
 */
public final class AlsTrainer {
  private static final AlsMessages SAY = Messages.of(AlsMessages.class);

  private static final int GRAM_CHUNK = 2048;
  private static final int SOLVE_CHUNK = 32;

  private final AlsOptions options;
  private final ParallelRows parallel;

  public AlsTrainer(AlsOptions options, ParallelRows parallel) {
    this.options = options;
    this.parallel = parallel;
  }

  /**
   * The factors of both sides.
   *
   * @param people x, row by row; people without interactions have zeros
   * @param items y with what folding in needs
   */
  public record Factors(float[] people, ItemFactors items) {}

  /** Trains from the seeded start. */
  public Factors train(Interactions interactions, TrainingListener listener) {
    float[] items = initialItems(interactions.items());
    float[] people = new float[Math.multiplyExact(interactions.people(), options.dimensions())];
    for (int iteration = 0; iteration < options.iterations(); iteration++) {
      solve(interactions.byPerson(), items, people);
      solve(interactions.byItem(), people, items);
      listener.progress(SAY.phase(), iteration + 1L, options.iterations());
    }
    solve(interactions.byPerson(), items, people);
    return new Factors(people, new ItemFactors(options, items, scaledGram(items)));
  }

  private float[] initialItems(int count) {
    SplittableRandom random = new SplittableRandom(options.seed());
    float[] items = new float[Math.multiplyExact(count, options.dimensions())];
    double deviation = options.deviation() / Math.sqrt(options.dimensions());
    for (int i = 0; i < items.length; i++) {
      items[i] = (float) (deviation * random.nextGaussian());
    }
    return items;
  }

  private void solve(SparseRows rows, float[] given, float[] target) {
    float[][] gram = scaledGram(given);
    int others = rows.columnCount();
    parallel.run(
        rows.rowCount(),
        SOLVE_CHUNK,
        () -> {
          NormalEquations equations = new NormalEquations(options.dimensions());
          return (from, to) -> {
            for (int row = from; row < to; row++) {
              equations.begin(gram, ridge(options, rows.length(row), others));
              solveRow(equations, rows, row, given, target);
            }
          };
        });
  }

  private void solveRow(
      NormalEquations equations, SparseRows rows, int row, float[] given, float[] target) {
    int dimensions = options.dimensions();
    if (rows.length(row) == 0) {
      Arrays.fill(target, row * dimensions, (row + 1) * dimensions, 0f);
      return;
    }
    for (int entry = rows.start(row); entry < rows.end(row); entry++) {
      equations.add(given, rows.column(entry) * dimensions, rows.value(entry));
    }
    equations.solve(target, row * dimensions);
  }

  /** λ·(n + α₀·others): the frequency-scaled regularisation of a row with n interactions. */
  static float ridge(AlsOptions options, int interactions, int others) {
    return options.regularisation() * (interactions + options.unobservedWeight() * others);
  }

  /** α₀·FᵀF, upper triangle. */
  private float[][] scaledGram(float[] factors) {
    int dimensions = options.dimensions();
    int rows = factors.length / dimensions;
    float[][][] parts = new float[(rows + GRAM_CHUNK - 1) / GRAM_CHUNK][][];
    parallel.run(
        rows,
        GRAM_CHUNK,
        () ->
            (from, to) -> {
              NormalEquations sum = new NormalEquations(dimensions);
              sum.begin(null, 0f);
              for (int row = from; row < to; row++) {
                sum.add(factors, row * dimensions, 1f);
              }
              parts[from / GRAM_CHUNK] = sum.upper();
            });
    float[][] gram = new float[dimensions][dimensions];
    for (float[][] part : parts) {
      for (int r = 0; r < dimensions; r++) {
        for (int c = r; c < dimensions; c++) {
          gram[r][c] += options.unobservedWeight() * part[r][c];
        }
      }
    }
    return gram;
  }
}
