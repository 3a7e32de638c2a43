-- Corrections of what is not a score: how somebody left, and the facts of a person that decide. As those of scores: each row is what is to be from
-- then on, nothing is ever changed here, nor in what was imported, and the last row of a participant is in force.

select set_config('talenta.agencies', '%', true);

-- One order over all corrections of a selection, whatever is corrected.
create sequence correction_sequence;
select setval('correction_sequence', greatest(
    (select coalesce(max(sequence), 0) from score_correction),
    (select coalesce(max(sequence), 0) from pppk_score_correction)) + 1, false);
alter table score_correction alter column sequence drop identity;
alter table score_correction alter column sequence set default nextval('correction_sequence');
alter table pppk_score_correction alter column sequence drop identity;
alter table pppk_score_correction alter column sequence set default nextval('correction_sequence');
grant usage on sequence correction_sequence to ${app};

-- Null is that they did not leave.
create table outcome_correction (
    sequence bigint primary key default nextval('correction_sequence'),
    id uuid not null unique,
    selection_id uuid not null references selection,
    agency text not null,
    number text collate "C" not null,
    -- null where somebody left of whom it had been revoked that they did
    objection_id uuid references objection,
    before jsonb not null,
    outcome text check (outcome in ('WITHDRAWN', 'DISQUALIFIED', 'REQUIREMENTS_NOT_MET')),
    reason text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index outcome_correction_of on outcome_correction (selection_id, number, sequence desc);
create index outcome_correction_objection on outcome_correction (objection_id) where objection_id is not null;

create table participant_correction (
    sequence bigint primary key default nextval('correction_sequence'),
    id uuid not null unique,
    selection_id uuid not null references selection,
    agency text not null,
    number text collate "C" not null,
    objection_id uuid references objection,
    before jsonb not null,
    birth_date date not null,
    qualification text not null,
    gpa numeric(5, 2),
    -- of the mark, as the qualification decides it
    gpa_scale text,
    priority text,
    affirmations text,
    reason text not null,
    recorded_by text not null,
    recorded_at timestamptz not null
);
create index participant_correction_of on participant_correction (selection_id, number, sequence desc);
create index participant_correction_objection on participant_correction (objection_id) where objection_id is not null;

do $$
declare
    name text;
begin
    foreach name in array array['outcome_correction', 'participant_correction']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy by_agency on %I using (agency like any ((select visible_agencies())::text[]))'
            || ' with check (agency like any ((select visible_agencies())::text[]))', name);
    end loop;
end
$$;

grant select, insert on outcome_correction, participant_correction to ${app};
-- pseudonymisation
grant update (reason) on outcome_correction to ${app};
grant update (before, affirmations) on participant_correction to ${app};

-- What is in force: what was recorded, or what the last correction made of it. Views look with the rights of whoever asks.
create view outcome_correction_in_force with (security_invoker = true) as
select distinct on (selection_id, number) selection_id, number, sequence, id, outcome, reason, recorded_by, recorded_at
from outcome_correction
order by selection_id, number, sequence desc;

-- Those who left, and nobody else.
create view outcome_in_force with (security_invoker = true) as
select o.selection_id, o.number,
    case when c.id is null then o.outcome else c.outcome end as outcome,
    case when c.id is null then o.reason else c.reason end as reason
from participant_outcome o
left join outcome_correction_in_force c on c.selection_id = o.selection_id and c.number = o.number
where c.id is null or c.outcome is not null;

create view participant_correction_in_force with (security_invoker = true) as
select distinct on (selection_id, number) selection_id, number, sequence, id, birth_date, qualification, gpa, gpa_scale, priority, affirmations
from participant_correction
order by selection_id, number, sequence desc;

-- For lookups of single people. The birth date that the NIK was held against stays beside the one in force.
create view participant_in_force with (security_invoker = true) as
select p.selection_id, p.agency, p.number, p.nik, p.name, p.birth_date as nik_birth_date, p.sex, p.formation_code,
    case when c.id is null then p.birth_date else c.birth_date end as birth_date,
    case when c.id is null then p.qualification else c.qualification end as qualification,
    case when c.id is null then p.gpa else c.gpa end as gpa,
    case when c.id is null then p.priority else c.priority end as priority,
    case when c.id is null then p.affirmations else c.affirmations end as affirmations
from participant p
left join lateral (
    select id, birth_date, qualification, gpa, priority, affirmations
    from participant_correction
    where selection_id = p.selection_id and number = p.number
    order by sequence desc
    limit 1) c on true;

grant select on outcome_correction_in_force, outcome_in_force, participant_correction_in_force, participant_in_force to ${app};
