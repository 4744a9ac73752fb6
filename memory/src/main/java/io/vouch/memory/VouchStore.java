package io.vouch.memory;

/**
 * An open store: one database with all its ports.
 *
 * <p>Thread-safe. Closing waits for running writes. Never hold anything of it across a model call.
 */
public interface VouchStore extends AutoCloseable {
  CatalogueStore catalogue();

  PeopleStore people();

  EventLog events();

  ConversationStore conversations();

  ProfileStore profiles();

  RankingConfigurationStore rankings();

  AccessKeyStore accessKeys();

  JobStore jobs();

  TuningStore tuning();

  ExperimentStore experiments();

  AuditLog audit();

  Activity activity();

  /** Opens the import stage of that name, resuming it where one was left. */
  ImportStage stage(String name);

  @Override
  void close();
}
