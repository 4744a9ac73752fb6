-- The tenant goes: it was 'default' in every row and the first column of every key. With it go three tables that nobody
-- wrote. SQLite cannot take a column out of a key, so tables with such keys are made anew: set aside, made, copied, dropped.
-- One transaction; the secondary indexes come last, each in one sorted run.

drop view item_field;
drop view penalty_weights;
drop table evaluation_transcript;
drop table evaluation_metric;
drop table evaluation_run;

drop index event_by_person;
drop index impression_by_person;
drop index impression_by_recommendation;
drop index conversation_by_person;
drop index turn_by_person;
drop index model_exchange_by_person;
drop index profile_fact_by_person;
drop index exposure_by_person;
drop index ranked_request_by_person;
drop index ranked_request_by_time;
drop index job_by_state;
drop index prior_update_by_study;
drop index penalty_update_by_study;
drop index tuning_proposal_by_study;

alter table catalogue_version rename to old_catalogue_version;
alter table item rename to old_item;
alter table person rename to old_person;
alter table event rename to old_event;
alter table conversation rename to old_conversation;
alter table turn rename to old_turn;
alter table model_exchange rename to old_model_exchange;
alter table ranking_config rename to old_ranking_config;
alter table ranking_activation rename to old_ranking_activation;
alter table job rename to old_job;
alter table access_key rename to old_access_key;
alter table import_stage rename to old_import_stage;
alter table memory_events rename to old_memory_events;
alter table episodes rename to old_episodes;
alter table offline_candidates rename to old_offline_candidates;
alter table prior_relations rename to old_prior_relations;
alter table prior_observations rename to old_prior_observations;
alter table experiment rename to old_experiment;
alter table exposure rename to old_exposure;
alter table ranked_request rename to old_ranked_request;

create table catalogue_version (
  sequence bigint not null,
  schema_json text not null
);

create table item (
  item_id ${id} not null primary key,
  title text not null,
  description text,
  price_minor bigint,
  price_currency text,
  available integer not null,
  attributes text not null
);

create table person (
  person_id ${id} not null primary key,
  attributes text not null
);

create table event (
  event_id ${id} not null primary key,
  event_type text not null,
  person_id ${id} not null,
  item_id ${id} not null,
  value double precision not null,
  timestamp_millis bigint not null,
  session_id text,
  recommendation_id ${id}
);

create table conversation (
  conversation_id ${id} not null primary key,
  person_id ${id} not null,
  started_at_millis bigint not null
);

create table turn (
  turn_id ${id} not null primary key,
  conversation_id ${id} not null references conversation (conversation_id),
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
  unique (conversation_id, number)
);

create table model_exchange (
  turn_id ${id} not null references turn (turn_id),
  number integer not null,
  person_id ${id} not null,
  purpose text not null,
  request text not null,
  response text not null,
  outcome text not null,
  input_tokens integer not null,
  output_tokens integer not null,
  took_millis bigint not null,
  primary key (turn_id, number)
);

create table ranking_config (
  version ${id} not null primary key,
  weights_json text not null,
  note text not null,
  saved_at_millis bigint not null
);

create table ranking_activation (
  activation_key ${sequence},
  version ${id} not null references ranking_config (version),
  at_millis bigint not null
);

create table job (
  job_id ${id} not null primary key,
  kind text not null,
  state text not null,
  progress_json text not null,
  error text,
  created_at_millis bigint not null,
  updated_at_millis bigint not null,
  lease_owner text,
  lease_until_millis bigint,
  result_json text
);

create table access_key (
  label ${id} not null primary key,
  role text not null,
  sha256_hex ${id} not null unique,
  created_at_millis bigint not null
);

create table import_stage (
  name ${id} not null primary key,
  stage_number bigint not null unique,
  generation bigint not null,
  resume_token text,
  item_rows bigint not null,
  person_rows bigint not null,
  event_rows bigint not null
);

create table memory_events (
  event_key ${sequence},
  study_id ${id} not null,
  event_type text not null,
  idempotency_key ${id} not null,
  metadata_json text not null,
  at_millis bigint not null,
  unique (study_id, idempotency_key)
);

create table episodes (
  study_id ${id} not null,
  episode_key ${id} not null,
  event_key bigint not null,
  round integer not null,
  status text not null,
  offline_metrics text not null,
  deployment text,
  online_uplifts text,
  primary key (study_id, episode_key)
);

create table offline_candidates (
  study_id ${id} not null,
  episode_key ${id} not null,
  candidate_rank integer not null,
  event_key bigint not null,
  params text not null,
  objective double precision not null,
  metrics text not null,
  primary key (study_id, episode_key, candidate_rank)
);

create table prior_relations (
  study_id ${id} not null,
  relation_key ${id} not null,
  slope double precision not null,
  intercept double precision not null,
  eta double precision not null,
  uncertainty text not null,
  primary key (study_id, relation_key)
);

create table prior_observations (
  study_id ${id} not null,
  relation_key ${id} not null,
  episode_key ${id} not null,
  event_key bigint not null,
  offline_uplift double precision not null,
  online_uplift double precision not null,
  online_standard_error double precision not null,
  primary key (study_id, relation_key, episode_key)
);

create table experiment (
  experiment_id ${id} not null primary key,
  salt text not null,
  arms_json text not null,
  start_millis bigint not null,
  end_millis bigint not null,
  stopped_at_millis bigint,
  logged_share double precision not null default 0
);

create table exposure (
  experiment_id ${id} not null references experiment (experiment_id),
  person_id ${id} not null,
  arm text not null,
  configuration_version ${id} not null,
  at_millis bigint not null,
  primary key (experiment_id, person_id)
);

create table ranked_request (
  experiment_id ${id} not null references experiment (experiment_id),
  request_id ${id} not null,
  person_id ${id} not null,
  at_millis bigint not null,
  packed_factors text not null,
  primary key (experiment_id, request_id)
);

insert into catalogue_version (sequence, schema_json)
  select sequence, schema_json from old_catalogue_version;
insert into item (item_id, title, description, price_minor, price_currency, available, attributes)
  select item_id, title, description, price_minor, price_currency, available, attributes from old_item;
insert into person (person_id, attributes)
  select person_id, attributes from old_person;
insert into event (event_id, event_type, person_id, item_id, value, timestamp_millis, session_id, recommendation_id)
  select event_id, event_type, person_id, item_id, value, timestamp_millis, session_id, recommendation_id from old_event;
insert into conversation (conversation_id, person_id, started_at_millis)
  select conversation_id, person_id, started_at_millis from old_conversation;
insert into turn (turn_id, conversation_id, person_id, number, message, plan_json, state_json, answer_json, catalogue_version, configuration_version, model_version, seed, started_at_millis, took_micros)
  select turn_id, conversation_id, person_id, number, message, plan_json, state_json, answer_json, catalogue_version, configuration_version, model_version, seed, started_at_millis, took_micros from old_turn;
insert into model_exchange (turn_id, number, person_id, purpose, request, response, outcome, input_tokens, output_tokens, took_millis)
  select turn_id, number, person_id, purpose, request, response, outcome, input_tokens, output_tokens, took_millis from old_model_exchange;
insert into ranking_config (version, weights_json, note, saved_at_millis)
  select version, weights_json, note, saved_at_millis from old_ranking_config;
insert into ranking_activation (activation_key, version, at_millis)
  select activation_key, version, at_millis from old_ranking_activation;
insert into job (job_id, kind, state, progress_json, error, created_at_millis, updated_at_millis, lease_owner, lease_until_millis, result_json)
  select job_id, kind, state, progress_json, error, created_at_millis, updated_at_millis, lease_owner, lease_until_millis, result_json from old_job;
insert into access_key (label, role, sha256_hex, created_at_millis)
  select label, role, sha256_hex, created_at_millis from old_access_key;
insert into import_stage (name, stage_number, generation, resume_token, item_rows, person_rows, event_rows)
  select name, stage_number, generation, resume_token, item_rows, person_rows, event_rows from old_import_stage;
insert into memory_events (event_key, study_id, event_type, idempotency_key, metadata_json, at_millis)
  select event_key, study_id, event_type, idempotency_key, metadata_json, at_millis from old_memory_events;
insert into episodes (study_id, episode_key, event_key, round, status, offline_metrics, deployment, online_uplifts)
  select study_id, episode_key, event_key, round, status, offline_metrics, deployment, online_uplifts from old_episodes;
insert into offline_candidates (study_id, episode_key, candidate_rank, event_key, params, objective, metrics)
  select study_id, episode_key, candidate_rank, event_key, params, objective, metrics from old_offline_candidates;
insert into prior_relations (study_id, relation_key, slope, intercept, eta, uncertainty)
  select study_id, relation_key, slope, intercept, eta, uncertainty from old_prior_relations;
insert into prior_observations (study_id, relation_key, episode_key, event_key, offline_uplift, online_uplift, online_standard_error)
  select study_id, relation_key, episode_key, event_key, offline_uplift, online_uplift, online_standard_error from old_prior_observations;
insert into experiment (experiment_id, salt, arms_json, start_millis, end_millis, stopped_at_millis, logged_share)
  select experiment_id, salt, arms_json, start_millis, end_millis, stopped_at_millis, logged_share from old_experiment;
insert into exposure (experiment_id, person_id, arm, configuration_version, at_millis)
  select experiment_id, person_id, arm, configuration_version, at_millis from old_exposure;
insert into ranked_request (experiment_id, request_id, person_id, at_millis, packed_factors)
  select experiment_id, request_id, person_id, at_millis, packed_factors from old_ranked_request;

-- Those that refer to others first.
drop table old_ranked_request;
drop table old_exposure;
drop table old_experiment;
drop table old_prior_observations;
drop table old_prior_relations;
drop table old_offline_candidates;
drop table old_episodes;
drop table old_memory_events;
drop table old_import_stage;
drop table old_access_key;
drop table old_job;
drop table old_ranking_activation;
drop table old_ranking_config;
drop table old_model_exchange;
drop table old_turn;
drop table old_conversation;
drop table old_event;
drop table old_person;
drop table old_item;
drop table old_catalogue_version;

alter table impression drop column tenant_id;
alter table profile_fact drop column tenant_id;
alter table audit drop column tenant_id;
alter table stage_item drop column tenant_id;
alter table stage_person drop column tenant_id;
alter table stage_event drop column tenant_id;
alter table prior_update_history drop column tenant_id;
alter table penalty_weight_update_history drop column tenant_id;
alter table tuning_proposals drop column tenant_id;

create index event_by_person on event (person_id, timestamp_millis);
create index impression_by_person on impression (person_id, timestamp_millis);
create index impression_by_recommendation on impression (recommendation_id);
create index conversation_by_person on conversation (person_id, started_at_millis);
create index turn_by_person on turn (person_id);
create index model_exchange_by_person on model_exchange (person_id);
create index profile_fact_by_person on profile_fact (person_id, entry_key);
create index exposure_by_person on exposure (person_id);
create index ranked_request_by_person on ranked_request (person_id);
create index ranked_request_by_time on ranked_request (at_millis);
create index job_by_state on job (state);
create index prior_update_by_study on prior_update_history (study_id, event_key);
create index penalty_update_by_study on penalty_weight_update_history (study_id, constraint_metric, event_key);
create index tuning_proposal_by_study on tuning_proposals (study_id, event_key);

-- The weights as they are now.
create view penalty_weights as
  select h.study_id, h.constraint_metric, h.new_weight as weight, h.episode_key
  from penalty_weight_update_history h
  where h.event_key = (
    select max(l.event_key) from penalty_weight_update_history l
    where l.study_id = h.study_id and l.constraint_metric = h.constraint_metric);

-- One row per item, field and value, for people who ask in SQL; the text in item.attributes stays the only copy.
create view item_field as
select
  i.item_id,
  f.key as field,
  case f.type when 'array' then 'category' when 'text' then 'text' when 'true' then 'flag' when 'false' then 'flag' else 'number' end as kind,
  case when f.type in ('integer', 'real') then f.value end as number_value,
  case f.type when 'array' then n.value when 'text' then f.value when 'true' then 'true' when 'false' then 'false' end as text_value
from item i
join json_each(i.attributes) f
left join json_each(case f.type when 'array' then f.value else '[]' end) n;
