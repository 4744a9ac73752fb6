package io.vouch.memory.jdbc;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.VouchException;
import io.vouch.memory.AccessKeyStore;
import io.vouch.memory.Activity;
import io.vouch.memory.AuditLog;
import io.vouch.memory.CatalogueStore;
import io.vouch.memory.ConversationStore;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The store in a relational database: an SQLite file by default, PostgreSQL by URL.
 *
 * <p>An acknowledged write survives a kill of the process, and a power cut where {@link
 * StoreLocation.Durability} asks for it. Several processes may open the same location: readers
 * never wait, and a writer waits up to ten seconds for another process's transaction before it
 * fails with STORAGE. The folder of an SQLite store must not be on a network file system.
 */
public final class JdbcVouchStore implements VouchStore {
  private static final StoreMessages SAY = Messages.of(StoreMessages.class);

  private final Database database;
  private final CatalogueStore catalogue;
  private final PeopleStore people;
  private final EventLog events;
  private final ConversationStore conversations;
  private final ProfileStore profiles;
  private final RankingConfigurationStore rankings;
  private final AccessKeyStore accessKeys;
  private final JobStore jobs;
  private final TuningStore tuning;
  private final ExperimentStore experiments;
  private final AuditLog audit;
  private final Activity activity;

  private JdbcVouchStore(Database database) {
    this.database = database;
    this.catalogue = new JdbcCatalogueStore(database);
    this.people = new JdbcPeopleStore(database);
    this.events = new JdbcEventLog(database);
    this.conversations = new JdbcConversationStore(database);
    this.profiles = new JdbcProfileStore(database);
    this.rankings = new JdbcRankingConfigurationStore(database);
    this.accessKeys = new JdbcAccessKeyStore(database);
    this.jobs = new JdbcJobStore(database);
    this.tuning = new JdbcTuningStore(database);
    this.experiments = new JdbcExperimentStore(database);
    this.audit = new JdbcAuditLog(database);
    this.activity = new JdbcActivity(database);
  }

  /**
   * Opens the store, making the folder and the schema where they are missing.
   *
   * @throws VouchException STORAGE if the place cannot be written, is not a sound database, or
   *     belongs to a newer release; CONFIGURATION if the URL is of no known database
   */
  public static JdbcVouchStore open(StoreLocation location) {
    if (Dialect.of(location) == Dialect.SQLITE) {
      makeFolder(location);
    }
    new Migrations(location).run();
    return new JdbcVouchStore(new Database(location));
  }

  private static void makeFolder(StoreLocation location) {
    Path folder = Path.of(location.shown()).toAbsolutePath().getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw new VouchException(ErrorCode.STORAGE, SAY.folderCannotBeMade(location.shown()), e);
    }
  }

  @Override
  public CatalogueStore catalogue() {
    return catalogue;
  }

  @Override
  public PeopleStore people() {
    return people;
  }

  @Override
  public EventLog events() {
    return events;
  }

  @Override
  public ConversationStore conversations() {
    return conversations;
  }

  @Override
  public ProfileStore profiles() {
    return profiles;
  }

  @Override
  public RankingConfigurationStore rankings() {
    return rankings;
  }

  @Override
  public AccessKeyStore accessKeys() {
    return accessKeys;
  }

  @Override
  public JobStore jobs() {
    return jobs;
  }

  @Override
  public TuningStore tuning() {
    return tuning;
  }

  @Override
  public ExperimentStore experiments() {
    return experiments;
  }

  @Override
  public AuditLog audit() {
    return audit;
  }

  @Override
  public Activity activity() {
    return activity;
  }

  @Override
  public ImportStage stage(String name) {
    return new JdbcImportStage(database, name);
  }

  @Override
  public void close() {
    database.close();
  }
}
