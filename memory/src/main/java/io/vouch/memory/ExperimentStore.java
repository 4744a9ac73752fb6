package io.vouch.memory;

import io.vouch.domain.WindowId;
import io.vouch.domain.experiment.Exposure;
import io.vouch.domain.experiment.LiveWindow;
import io.vouch.domain.experiment.RankedRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Experiments on real people and who was exposed to which arm, append-only, with a bounded sample
 * of their requests. Thread-safe.
 */
public interface ExperimentStore {
  /**
   * Stores an experiment; storing the same again changes nothing.
   *
   * @throws io.vouch.domain.VouchException CONFLICT if there is another one of that id, or one
   *     whose time overlaps and that was not stopped before
   */
  void save(LiveWindow window);

  Optional<LiveWindow> find(WindowId id);

  /** By start, latest first. */
  List<LiveWindow> all();

  /**
   * Ends an experiment now; one that was stopped stays stopped when it was.
   *
   * @throws io.vouch.domain.VouchException NOT_FOUND if there is none of that id
   */
  void stop(WindowId id, long atMillis);

  /** Notes that a person was exposed; only the first time counts. Whether this was it. */
  boolean expose(Exposure exposure);

  /** Every exposure of an experiment, by time and person. */
  void forEachExposure(WindowId id, Consumer<Exposure> consumer);

  /**
   * Keeps a request with its factor values, unless its experiment has that many already; keeping
   * the same again changes nothing.
   *
   * @param most of one experiment
   * @return whether there is room for more
   */
  boolean keep(RankedRequest request, int most);

  /** The kept requests of an experiment, by time and id. */
  List<RankedRequest> requests(WindowId id, int most);

  /** Deletes the requests that were kept before a time; how many. */
  int forgetRequests(long beforeMillis);
}
