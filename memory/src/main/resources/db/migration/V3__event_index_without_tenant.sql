-- Events arrive in batches that touch this index at about one page per person, so its pages decide how fast a batch is
-- kept; without the tenant, the same in every row, they are fewer.

drop index event_by_person;
create index event_by_person on event (person_id, timestamp_millis);
