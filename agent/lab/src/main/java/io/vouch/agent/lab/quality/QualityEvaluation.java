package io.vouch.agent.lab.quality;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.messages.Messages;
import io.vouch.tools.model.als.AlsOptions;
import io.vouch.tools.model.ease.EaseTrainer;
import io.vouch.tools.training.ParallelRows;
import io.vouch.tools.training.TrainingListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the policies on published splits, under the conventions of their published figures.
 *
 * <p>Deterministic for the options but for the seconds.
 */
public final class QualityEvaluation {
  private static final EvaluationMessages SAY = Messages.of(EvaluationMessages.class);

  private static final int SLATE_SIZE = 20;

  private QualityEvaluation() {}

  /**
   * Runs every policy on every split found in the folder.
   *
   * @param folder a data set's folder, or a folder of such folders
   * @throws VouchException NOT_FOUND if the folder holds no known split
   */
  public static QualityReport run(Path folder, QualityOptions options, TrainingListener listener) {
    List<Split> splits = SplitFiles.find(folder);
    if (splits.isEmpty()) {
      throw new VouchException(ErrorCode.NOT_FOUND, SAY.noSplits(folder));
    }
    List<QualityReport.Row> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Split split : splits) {
      for (Entry entry : entries(split, notes)) {
        if (options.policies().isEmpty() || options.policies().contains(entry.policy.name())) {
          rows.add(measure(split, entry, options, listener));
        }
      }
    }
    return new QualityReport(rows, notes);
  }

  private record Entry(Policy policy, String settings) {}

  private static List<Entry> entries(Split split, List<String> notes) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry(new Policies.RandomPolicy(), SAY.uniform()));
    entries.add(new Entry(new Policies.PopularityPolicy(), SAY.numberOfPeople()));
    entries.add(new Entry(new Policies.ItemToItemPolicy(50), SAY.cosineNeighbours(50)));
    AlsOptions als = alsOptions(split);
    entries.add(new Entry(new Policies.AlsPolicy(als), words(als)));
    if (split.train().items() <= EaseTrainer.MOST_ITEMS) {
      entries.add(new Entry(new Policies.EasePolicy(500), SAY.lambda(500)));
    } else {
      notes.add(SAY.easeTooLarge(split.name(), split.train().items(), EaseTrainer.MOST_ITEMS));
    }
    if (split.known() == KnownSplit.GOWALLA) {
      entries.add(
          new Entry(new Policies.GraphFilterPolicy(256, 0.3f), SAY.rankAndAlpha(256, 0.3f)));
    }
    return entries;
  }

  /**
   * The published setting for the NCF protocol; for the others the best of a few that were tried.
   */
  static AlsOptions alsOptions(Split split) {
    return switch (split.known()) {
      case MOVIELENS_NCF -> AlsOptions.movieLens1m(1);
      case GOWALLA -> new AlsOptions(64, 12, 0.01f, 0.008f, 0.1f, 1);
      case MOVIELENS_ULTRAGCN -> new AlsOptions(64, 12, 0.003f, 0.3f, 0.1f, 1);
    };
  }

  private static String words(AlsOptions als) {
    return SAY.alsSettings(
        als.dimensions(),
        als.iterations(),
        als.regularisation(),
        als.unobservedWeight(),
        als.deviation());
  }

  private static QualityReport.Row measure(
      Split split, Entry entry, QualityOptions options, TrainingListener listener) {
    String label = split.name() + ": " + entry.policy.name() + ", ";
    TrainingListener named = (phase, done, total) -> listener.progress(label + phase, done, total);
    int seeds = entry.policy.isStochastic() ? Math.max(1, options.seeds()) : 1;
    int[] people = split.evaluatedPeople();
    Measured measured = new Measured(split, people, seeds);
    ParallelRows parallel = new ParallelRows(options.threads());
    for (int s = 0; s < seeds; s++) {
      long start = System.nanoTime();
      var scorers = entry.policy.train(split.train(), options.seed() + s, parallel, named);
      long trained = System.nanoTime();
      int[][] slates =
          new SlateMeasurement(split, SLATE_SIZE, parallel).slates(people, scorers, named);
      measured.add(s, slates, trained - start, System.nanoTime() - trained);
    }
    return measured.row(entry.policy.name(), entry.settings, options.seed());
  }
}
