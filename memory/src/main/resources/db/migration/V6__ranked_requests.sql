-- Factor values of the candidates of a sample of an experiment's requests: what tuning on real people searches on.

alter table experiment add column logged_share double precision not null default 0;

create table ranked_request (
  tenant_id ${id} not null default 'default',
  experiment_id ${id} not null,
  request_id ${id} not null,
  person_id ${id} not null,
  at_millis bigint not null,
  packed_factors text not null,
  primary key (tenant_id, experiment_id, request_id),
  foreign key (tenant_id, experiment_id) references experiment (tenant_id, experiment_id)
);

create index ranked_request_by_person on ranked_request (tenant_id, person_id);
create index ranked_request_by_time on ranked_request (tenant_id, at_millis);
