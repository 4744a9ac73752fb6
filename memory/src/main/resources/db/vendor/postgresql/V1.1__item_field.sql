-- One row per item, field and value, for people who ask in SQL; the text in item.attributes stays the only copy.
create view item_field as
select
  i.tenant_id,
  i.item_id,
  f.key as field,
  case jsonb_typeof(f.value) when 'array' then 'category' when 'string' then 'text' when 'boolean' then 'flag' else 'number' end as kind,
  case when jsonb_typeof(f.value) = 'number' then (f.value #>> '{}')::double precision end as number_value,
  case when jsonb_typeof(f.value) = 'array' then n.value when jsonb_typeof(f.value) in ('string', 'boolean') then f.value #>> '{}' end as text_value
from item i
cross join lateral jsonb_each(i.attributes::jsonb) f
left join lateral jsonb_array_elements_text(case when jsonb_typeof(f.value) = 'array' then f.value else '[]'::jsonb end) n on true;
