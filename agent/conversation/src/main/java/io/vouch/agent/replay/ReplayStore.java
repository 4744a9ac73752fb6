package io.vouch.agent.replay;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.AccessKeyStore;
import io.vouch.memory.Activity;
import io.vouch.memory.AuditLog;
import io.vouch.memory.CatalogueStore;
import io.vouch.memory.EventLog;
import io.vouch.memory.ExperimentStore;
import io.vouch.memory.ImportStage;
import io.vouch.memory.JobStore;
import io.vouch.memory.PeopleStore;
import io.vouch.memory.ProfileStore;
import io.vouch.memory.RankingConfigurationStore;
import io.vouch.memory.TuningStore;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;

/**
 * A store as it was when a stored turn began, for that turn only: what came later is hidden, and
 * what the turn writes is kept aside and never stored.
 */
final class ReplayStore implements VouchStore {
  private static final ReplayMessages SAY = Messages.of(ReplayMessages.class);

  private final ConversationsAsOf conversations;
  private final EventLog events;
  private final ProfileStore profiles;

  ReplayStore(VouchStore store, Moment moment) {
    this.conversations = new ConversationsAsOf(store.conversations(), moment);
    this.events = new EventsAsOf(store.events(), moment);
    this.profiles = new ProfilesAsOf(store, moment);
  }

  @Override
  public ConversationsAsOf conversations() {
    return conversations;
  }

  @Override
  public EventLog events() {
    return events;
  }

  @Override
  public ProfileStore profiles() {
    return profiles;
  }

  @Override
  public CatalogueStore catalogue() {
    throw notInATurn();
  }

  @Override
  public PeopleStore people() {
    throw notInATurn();
  }

  @Override
  public RankingConfigurationStore rankings() {
    throw notInATurn();
  }

  @Override
  public AccessKeyStore accessKeys() {
    throw notInATurn();
  }

  @Override
  public JobStore jobs() {
    throw notInATurn();
  }

  @Override
  public TuningStore tuning() {
    throw notInATurn();
  }

  @Override
  public ExperimentStore experiments() {
    throw notInATurn();
  }

  @Override
  public AuditLog audit() {
    throw notInATurn();
  }

  @Override
  public Activity activity() {
    throw notInATurn();
  }

  @Override
  public ImportStage stage(String name) {
    throw notInATurn();
  }

  @Override
  public void close() {}

  static VouchException notInATurn() {
    return new VouchException(ErrorCode.INTERNAL, SAY.notInATurn());
  }
}
