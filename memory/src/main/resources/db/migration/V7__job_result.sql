-- What came of a job, as one JSON document: an import's fitness report, a simulation's figures.

alter table job add column result_json text;

create index job_by_state on job (tenant_id, state);
