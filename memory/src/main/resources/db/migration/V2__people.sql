-- A fact may count in one conversation only.
alter table profile_fact add column conversation_id ${id};

-- Slates had no writer: a chat's slate is in turn.answer_json with its certificates, and what was shown where, with which
-- probability, is in impression. One thing, one place.
drop table slate_item;
drop table slate;
