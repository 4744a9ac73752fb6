package io.vouch.agent.lab.tuner;

import io.vouch.domain.StudyId;
import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.domain.tuning.TuningEvent;
import io.vouch.domain.tuning.TuningState;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.TuningStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The histories of one evaluation's study and the configurations it tried, in memory: hundreds of
 * studies are run and only their ends are looked at. Never killed, so it refuses no repetition. One
 * study each, one thread.
 */
final class MemoryTuningStore implements TuningStore, RankingConfigurationStore {
  private final List<StoredEvent> events = new ArrayList<>();
  private final Map<String, RankingConfiguration> configurations = new LinkedHashMap<>();
  private TuningState state = TuningState.EMPTY;

  @Override
  public int append(StudyId study, List<TuningEvent> added, long atMillis) {
    state = state.after(added);
    added.forEach(event -> events.add(new StoredEvent(event, atMillis)));
    return added.size();
  }

  @Override
  public TuningState state(StudyId study) {
    return state;
  }

  @Override
  public List<StoredEvent> history(StudyId study) {
    return List.copyOf(events);
  }

  @Override
  public List<StudyId> studies() {
    return List.of();
  }

  @Override
  public void rebuild(StudyId study) {
    state = TuningState.EMPTY.after(events.stream().map(StoredEvent::event).toList());
  }

  @Override
  public void save(RankingConfiguration configuration, long atMillis) {
    configurations.put(configuration.version(), configuration);
  }

  @Override
  public void activate(String version, long atMillis) {
    throw new UnsupportedOperationException("An evaluation activates nothing.");
  }

  @Override
  public Optional<RankingConfiguration> active() {
    return Optional.empty();
  }

  @Override
  public Optional<RankingConfiguration> find(String version) {
    return Optional.ofNullable(configurations.get(version));
  }

  @Override
  public List<Activation> activations() {
    return List.of();
  }

  /** What was tried, one configuration per window, in order. */
  List<RankingConfiguration> tried() {
    return List.copyOf(configurations.values());
  }
}
