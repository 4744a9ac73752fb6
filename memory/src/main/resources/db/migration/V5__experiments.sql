-- Experiments on real people. A plan never changes once it is stored; only its early end is added.

create table experiment (
  tenant_id ${id} not null default 'default',
  experiment_id ${id} not null,
  salt text not null,
  arms_json text not null,
  start_millis bigint not null,
  end_millis bigint not null,
  stopped_at_millis bigint,
  primary key (tenant_id, experiment_id)
);

-- Append-only: the first time that a person was ranked for by an arm.
create table exposure (
  tenant_id ${id} not null default 'default',
  experiment_id ${id} not null,
  person_id ${id} not null,
  arm text not null,
  configuration_version ${id} not null,
  at_millis bigint not null,
  primary key (tenant_id, experiment_id, person_id),
  foreign key (tenant_id, experiment_id) references experiment (tenant_id, experiment_id)
);

create index exposure_by_person on exposure (tenant_id, person_id);
