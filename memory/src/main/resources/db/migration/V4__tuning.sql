-- Tuning. memory_events is the history: append-only, every event with its idempotency key. The other tables are
-- derived from it in the same transaction and can be rebuilt; event_key says from which event a row comes.

create table memory_events (
  event_key ${sequence},
  tenant_id ${id} not null default 'default',
  study_id ${id} not null,
  event_type text not null,
  idempotency_key ${id} not null,
  metadata_json text not null,
  at_millis bigint not null,
  unique (tenant_id, study_id, idempotency_key)
);

create table episodes (
  tenant_id ${id} not null default 'default',
  study_id ${id} not null,
  episode_key ${id} not null,
  event_key bigint not null,
  round integer not null,
  status text not null,
  offline_metrics text not null,
  deployment text,
  online_uplifts text,
  primary key (tenant_id, study_id, episode_key)
);

create table offline_candidates (
  tenant_id ${id} not null default 'default',
  study_id ${id} not null,
  episode_key ${id} not null,
  candidate_rank integer not null,
  event_key bigint not null,
  params text not null,
  objective double precision not null,
  metrics text not null,
  primary key (tenant_id, study_id, episode_key, candidate_rank)
);

create table prior_relations (
  tenant_id ${id} not null default 'default',
  study_id ${id} not null,
  relation_key ${id} not null,
  slope double precision not null,
  intercept double precision not null,
  eta double precision not null,
  uncertainty text not null,
  primary key (tenant_id, study_id, relation_key)
);

create table prior_observations (
  tenant_id ${id} not null default 'default',
  study_id ${id} not null,
  relation_key ${id} not null,
  episode_key ${id} not null,
  event_key bigint not null,
  offline_uplift double precision not null,
  online_uplift double precision not null,
  online_standard_error double precision not null,
  primary key (tenant_id, study_id, relation_key, episode_key)
);

create table prior_update_history (
  event_key bigint primary key,
  tenant_id ${id} not null default 'default',
  study_id ${id} not null,
  relation_key ${id} not null,
  episode_key ${id} not null,
  method text not null,
  old_slope double precision not null,
  new_slope double precision not null,
  old_intercept double precision not null,
  new_intercept double precision not null,
  eta double precision not null,
  old_uncertainty text not null,
  new_uncertainty text not null
);

create table penalty_weight_update_history (
  event_key bigint primary key,
  tenant_id ${id} not null default 'default',
  study_id ${id} not null,
  constraint_metric ${id} not null,
  episode_key ${id} not null,
  method text not null,
  pressure double precision not null,
  step double precision not null,
  old_weight double precision not null,
  new_weight double precision not null
);

-- The weights as they are now.
create view penalty_weights as
  select h.tenant_id, h.study_id, h.constraint_metric, h.new_weight as weight, h.episode_key
  from penalty_weight_update_history h
  where h.event_key = (
    select max(l.event_key) from penalty_weight_update_history l
    where l.tenant_id = h.tenant_id and l.study_id = h.study_id and l.constraint_metric = h.constraint_metric);

create table tuning_proposals (
  event_key bigint primary key,
  tenant_id ${id} not null default 'default',
  study_id ${id} not null,
  episode_key ${id} not null,
  controller text not null,
  proposal_json text not null
);

create index prior_update_by_study on prior_update_history (tenant_id, study_id, event_key);
create index penalty_update_by_study on penalty_weight_update_history (tenant_id, study_id, constraint_metric, event_key);
create index tuning_proposal_by_study on tuning_proposals (tenant_id, study_id, event_key);
