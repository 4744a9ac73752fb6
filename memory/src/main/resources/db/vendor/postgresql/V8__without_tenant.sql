-- The tenant goes: it was 'default' in every row and the first column of every key. With it go three tables that nobody
-- wrote, and the keys, indexes and views that name it, which are made again without. No table is rewritten.

drop table evaluation_transcript;
drop table evaluation_metric;
drop table evaluation_run;

alter table catalogue_version drop column tenant_id cascade;
alter table item drop column tenant_id cascade;
alter table person drop column tenant_id cascade;
alter table event drop column tenant_id cascade;
alter table conversation drop column tenant_id cascade;
alter table turn drop column tenant_id cascade;
alter table model_exchange drop column tenant_id cascade;
alter table ranking_config drop column tenant_id cascade;
alter table ranking_activation drop column tenant_id cascade;
alter table job drop column tenant_id cascade;
alter table access_key drop column tenant_id cascade;
alter table import_stage drop column tenant_id cascade;
alter table memory_events drop column tenant_id cascade;
alter table episodes drop column tenant_id cascade;
alter table offline_candidates drop column tenant_id cascade;
alter table prior_relations drop column tenant_id cascade;
alter table prior_observations drop column tenant_id cascade;
alter table experiment drop column tenant_id cascade;
alter table exposure drop column tenant_id cascade;
alter table ranked_request drop column tenant_id cascade;
alter table impression drop column tenant_id cascade;
alter table profile_fact drop column tenant_id cascade;
alter table audit drop column tenant_id cascade;
alter table stage_item drop column tenant_id cascade;
alter table stage_person drop column tenant_id cascade;
alter table stage_event drop column tenant_id cascade;
alter table prior_update_history drop column tenant_id cascade;
alter table penalty_weight_update_history drop column tenant_id cascade;
alter table tuning_proposals drop column tenant_id cascade;

alter table item add primary key (item_id);
alter table person add primary key (person_id);
alter table event add primary key (event_id);
alter table conversation add primary key (conversation_id);
alter table turn add primary key (turn_id);
alter table turn add unique (conversation_id, number);
alter table model_exchange add primary key (turn_id, number);
alter table ranking_config add primary key (version);
alter table job add primary key (job_id);
alter table access_key add primary key (label);
alter table access_key add unique (sha256_hex);
alter table import_stage add primary key (name);
alter table memory_events add unique (study_id, idempotency_key);
alter table episodes add primary key (study_id, episode_key);
alter table offline_candidates add primary key (study_id, episode_key, candidate_rank);
alter table prior_relations add primary key (study_id, relation_key);
alter table prior_observations add primary key (study_id, relation_key, episode_key);
alter table experiment add primary key (experiment_id);
alter table exposure add primary key (experiment_id, person_id);
alter table ranked_request add primary key (experiment_id, request_id);
alter table turn add foreign key (conversation_id) references conversation (conversation_id);
alter table model_exchange add foreign key (turn_id) references turn (turn_id);
alter table ranking_activation add foreign key (version) references ranking_config (version);
alter table exposure add foreign key (experiment_id) references experiment (experiment_id);
alter table ranked_request add foreign key (experiment_id) references experiment (experiment_id);

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
  case jsonb_typeof(f.value) when 'array' then 'category' when 'string' then 'text' when 'boolean' then 'flag' else 'number' end as kind,
  case when jsonb_typeof(f.value) = 'number' then (f.value #>> '{}')::double precision end as number_value,
  case when jsonb_typeof(f.value) = 'array' then n.value when jsonb_typeof(f.value) in ('string', 'boolean') then f.value #>> '{}' end as text_value
from item i
cross join lateral jsonb_each(i.attributes::jsonb) f
left join lateral jsonb_array_elements_text(case when jsonb_typeof(f.value) = 'array' then f.value else '[]'::jsonb end) n on true;
