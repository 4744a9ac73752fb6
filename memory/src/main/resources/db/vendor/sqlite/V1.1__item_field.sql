-- One row per item, field and value, for people who ask in SQL; the text in item.attributes stays the only copy.
create view item_field as
select
  i.tenant_id,
  i.item_id,
  f.key as field,
  case f.type when 'array' then 'category' when 'text' then 'text' when 'true' then 'flag' when 'false' then 'flag' else 'number' end as kind,
  case when f.type in ('integer', 'real') then f.value end as number_value,
  case f.type when 'array' then n.value when 'text' then f.value when 'true' then 'true' when 'false' then 'false' end as text_value
from item i
join json_each(i.attributes) f
left join json_each(case f.type when 'array' then f.value else '[]' end) n;
