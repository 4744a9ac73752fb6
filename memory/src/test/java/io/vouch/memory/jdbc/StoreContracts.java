package io.vouch.memory.jdbc;

import io.vouch.memory.AccessKeyStoreContract;
import io.vouch.memory.ActivityContract;
import io.vouch.memory.AuditLogContract;
import io.vouch.memory.CatalogueStoreContract;
import io.vouch.memory.ConcurrentWritersContract;
import io.vouch.memory.ConversationStoreContract;
import io.vouch.memory.EventLogContract;
import io.vouch.memory.ExperimentStoreContract;
import io.vouch.memory.ImportStageContract;
import io.vouch.memory.JobStoreContract;
import io.vouch.memory.PeopleStoreContract;
import io.vouch.memory.ProfileStoreContract;
import io.vouch.memory.RankingConfigurationStoreContract;
import io.vouch.memory.TuningStoreContract;
import io.vouch.memory.VouchStore;
import org.junit.jupiter.api.Nested;

/** Every port's contract on one database. */
abstract class StoreContracts {
  /** The fresh store of the running test. */
  abstract VouchStore store();

  @Nested
  class Catalogue extends CatalogueStoreContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class Events extends EventLogContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class Experiments extends ExperimentStoreContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class People extends PeopleStoreContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class Conversations extends ConversationStoreContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class Profiles extends ProfileStoreContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class Rankings extends RankingConfigurationStoreContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class AccessKeys extends AccessKeyStoreContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class Jobs extends JobStoreContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class Tuning extends TuningStoreContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class Audits extends AuditLogContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class Activities extends ActivityContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class Imports extends ImportStageContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }

  @Nested
  class Writers extends ConcurrentWritersContract {
    @Override
    protected VouchStore store() {
      return StoreContracts.this.store();
    }
  }
}
