-- The schema of Vouch. One text for SQLite and PostgreSQL; what differs is a placeholder:
--   ${id}        text that compares by code point (SQLite does by itself, PostgreSQL needs the collation "C")
--   ${row_key}   a 64-bit primary key that the program chooses
--   ${sequence}  a 64-bit primary key that the database counts up
-- Times are epoch milliseconds UTC, money is integer minor units, flags are 0 or 1.
-- Every row that a person owns has a column person_id, by which it is erased.
-- Every table has a tenant, always 'default' until tenants are switched on.

-- Catalogue -----------------------------------------------------------------------------------------------------

create table catalogue_version (
  tenant_id ${id} not null default 'default',
  sequence bigint not null,
  schema_json text not null,
  primary key (tenant_id)
);

create table item (
  tenant_id ${id} not null default 'default',
  item_id ${id} not null,
  title text not null,
  description text,
  price_minor bigint,
  price_currency text,
  available integer not null,
  attributes text not null,
  primary key (tenant_id, item_id)
);

-- People --------------------------------------------------------------------------------------------------------

create table person (
  tenant_id ${id} not null default 'default',
  person_id ${id} not null,
  attributes text not null,
  primary key (tenant_id, person_id)
);

create table event (
  tenant_id ${id} not null default 'default',
  event_id ${id} not null,
  event_type text not null,
  person_id ${id} not null,
  item_id ${id} not null,
  value double precision not null,
  timestamp_millis bigint not null,
  session_id text,
  recommendation_id ${id},
  primary key (tenant_id, event_id)
);

create index event_by_person on event (tenant_id, person_id, timestamp_millis);

create table impression (
  impression_key ${sequence},
  tenant_id ${id} not null default 'default',
  recommendation_id ${id} not null,
  person_id ${id},
  item_id ${id} not null,
  slot integer not null,
  propensity double precision not null,
  surface text not null,
  configuration_version text not null,
  timestamp_millis bigint not null
);

create index impression_by_person on impression (tenant_id, person_id, timestamp_millis);
create index impression_by_recommendation on impression (tenant_id, recommendation_id);

-- Conversation --------------------------------------------------------------------------------------------------

create table conversation (
  tenant_id ${id} not null default 'default',
  conversation_id ${id} not null,
  person_id ${id} not null,
  started_at_millis bigint not null,
  primary key (tenant_id, conversation_id)
);

create index conversation_by_person on conversation (tenant_id, person_id, started_at_millis);

create table turn (
  tenant_id ${id} not null default 'default',
  turn_id ${id} not null,
  conversation_id ${id} not null,
  person_id ${id} not null,
  number integer not null,
  message text not null,
  plan_json text not null,
  state_json text not null,
  answer_json text not null,
  catalogue_version bigint not null,
  configuration_version text not null,
  model_version text not null,
  seed bigint not null,
  started_at_millis bigint not null,
  took_micros bigint not null,
  primary key (tenant_id, turn_id),
  unique (tenant_id, conversation_id, number),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, conversation_id)
);

create index turn_by_person on turn (tenant_id, person_id);

create table model_exchange (
  tenant_id ${id} not null default 'default',
  turn_id ${id} not null,
  number integer not null,
  person_id ${id} not null,
  purpose text not null,
  request text not null,
  response text not null,
  outcome text not null,
  input_tokens integer not null,
  output_tokens integer not null,
  took_millis bigint not null,
  primary key (tenant_id, turn_id, number),
  foreign key (tenant_id, turn_id) references turn (tenant_id, turn_id)
);

create index model_exchange_by_person on model_exchange (tenant_id, person_id);

create table slate (
  tenant_id ${id} not null default 'default',
  recommendation_id ${id} not null,
  person_id ${id},
  turn_id ${id},
  surface text not null,
  catalogue_version bigint not null,
  configuration_version text not null,
  model_version text not null,
  candidate_count integer not null,
  at_millis bigint not null,
  primary key (tenant_id, recommendation_id)
);

create index slate_by_person on slate (tenant_id, person_id);

create table slate_item (
  tenant_id ${id} not null default 'default',
  recommendation_id ${id} not null,
  slot integer not null,
  person_id ${id},
  item_id ${id} not null,
  source text not null,
  score double precision not null,
  propensity double precision not null,
  certificate_json text not null,
  primary key (tenant_id, recommendation_id, slot),
  foreign key (tenant_id, recommendation_id) references slate (tenant_id, recommendation_id)
);

create index slate_item_by_person on slate_item (tenant_id, person_id);

-- Profile: append-only, what is remembered now is the fold of the rows in order of entry_key -----------------------

create table profile_fact (
  entry_key ${sequence},
  tenant_id ${id} not null default 'default',
  fact_id ${id} not null,
  person_id ${id} not null,
  kind text not null,
  polarity text,
  field text,
  value text,
  strength double precision,
  turn_id ${id} not null,
  at_millis bigint not null,
  expires_at_millis bigint
);

create index profile_fact_by_person on profile_fact (tenant_id, person_id, entry_key);

-- Ranking -------------------------------------------------------------------------------------------------------

create table ranking_config (
  tenant_id ${id} not null default 'default',
  version ${id} not null,
  weights_json text not null,
  note text not null,
  saved_at_millis bigint not null,
  primary key (tenant_id, version)
);

create table ranking_activation (
  activation_key ${sequence},
  tenant_id ${id} not null default 'default',
  version ${id} not null,
  at_millis bigint not null,
  foreign key (tenant_id, version) references ranking_config (tenant_id, version)
);

-- Evaluation ----------------------------------------------------------------------------------------------------

create table evaluation_run (
  tenant_id ${id} not null default 'default',
  run_id ${id} not null,
  kind text not null,
  seed bigint not null,
  simulated integer not null,
  settings_json text not null,
  started_at_millis bigint not null,
  ended_at_millis bigint,
  primary key (tenant_id, run_id)
);

create table evaluation_metric (
  tenant_id ${id} not null default 'default',
  run_id ${id} not null,
  policy text not null,
  metric text not null,
  value double precision not null,
  low double precision,
  high double precision,
  sample_size bigint not null,
  primary key (tenant_id, run_id, policy, metric),
  foreign key (tenant_id, run_id) references evaluation_run (tenant_id, run_id)
);

create table evaluation_transcript (
  tenant_id ${id} not null default 'default',
  run_id ${id} not null,
  number integer not null,
  transcript_json text not null,
  primary key (tenant_id, run_id, number),
  foreign key (tenant_id, run_id) references evaluation_run (tenant_id, run_id)
);

create table audit (
  audit_key ${sequence},
  tenant_id ${id} not null default 'default',
  actor text not null,
  action text not null,
  subject text not null,
  detail_json text not null,
  at_millis bigint not null
);

-- Jobs and keys -------------------------------------------------------------------------------------------------

create table job (
  tenant_id ${id} not null default 'default',
  job_id ${id} not null,
  kind text not null,
  state text not null,
  progress_json text not null,
  error text,
  created_at_millis bigint not null,
  updated_at_millis bigint not null,
  lease_owner text,
  lease_until_millis bigint,
  primary key (tenant_id, job_id)
);

create table access_key (
  tenant_id ${id} not null default 'default',
  label ${id} not null,
  role text not null,
  sha256_hex ${id} not null,
  created_at_millis bigint not null,
  primary key (tenant_id, label),
  unique (tenant_id, sha256_hex)
);

-- Import stages: rows that nobody sees until they are published ----------------------------------------------------
-- A stage owns the row keys from stage_number * 2^40 on, so its rows are found and dropped by key range.

create table import_stage (
  tenant_id ${id} not null default 'default',
  name ${id} not null,
  stage_number bigint not null,
  generation bigint not null,
  resume_token text,
  item_rows bigint not null,
  person_rows bigint not null,
  event_rows bigint not null,
  primary key (tenant_id, name),
  unique (stage_number)
);

create table stage_item (
  row_key ${row_key},
  tenant_id ${id} not null default 'default',
  item_id ${id} not null,
  title text not null,
  description text,
  price_minor bigint,
  price_currency text,
  available integer not null,
  attributes text not null
);

create table stage_person (
  row_key ${row_key},
  tenant_id ${id} not null default 'default',
  person_id ${id} not null,
  attributes text not null
);

create table stage_event (
  row_key ${row_key},
  tenant_id ${id} not null default 'default',
  event_id ${id} not null,
  event_type text not null,
  person_id ${id} not null,
  item_id ${id} not null,
  value double precision not null,
  timestamp_millis bigint not null,
  session_id text,
  recommendation_id ${id}
);

insert into catalogue_version (sequence, schema_json) values (0, '{"fields":[]}');
