-- Publications in versions, objections against them, and what was corrected because of them. There is no release before this one, so columns
-- are added, filled and made not null at once.

select set_config('talenta.agencies', '%', true);

alter table publication
    add column selection_id uuid references selection,
    add column stage text,
    add column version int,
    add column reason text,
    -- null for a publication that no objection can be filed against
    add column objections_from date,
    add column objections_until date,
    add column answers_until date;

update publication p
set selection_id = n.selection_id, stage = n.stage, version = n.version
from (
    select u.evaluation_id, e.selection_id, e.stage,
        row_number() over (partition by e.selection_id, e.stage order by u.published_at, u.evaluation_id) as version
    from publication u
    join evaluation e on e.id = u.evaluation_id) n
where n.evaluation_id = p.evaluation_id;

alter table publication
    alter column selection_id set not null,
    alter column stage set not null,
    alter column version set not null,
    add constraint publication_version unique (selection_id, stage, version),
    add constraint publication_window check ((objections_from is null) = (objections_until is null)
        and (objections_from is null) = (answers_until is null));

-- What is published stays as it is, whatever the application does.
create function refuse_if_published() returns trigger
    language plpgsql
as $$
begin
    if exists (select from publication where evaluation_id = old.evaluation_id) then
        raise exception 'the results of a published evaluation stay as they are' using errcode = '23001';
    end if;
    return new;
end
$$;
create trigger published_stays before update on evaluation_result for each row execute function refuse_if_published();

create table objection (
    id uuid primary key,
    selection_id uuid not null references selection,
    agency text not null,
    evaluation_id uuid not null references publication,
    stage text not null,
    participant_number text collate "C" not null,
    grounds text not null,
    evidence text,
    state text not null check (state in ('FILED', 'ACCEPTED', 'REJECTED', 'PUBLISHED')),
    filed_by text not null,
    filed_at timestamptz not null,
    reasoning text,
    answered_by text,
    answered_at timestamptz,
    published_in uuid references publication,
    version int not null default 0,
    unique (evaluation_id, participant_number),
    check ((state = 'FILED') = (answered_at is null)),
    check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (reasoning is null)),
    check ((state = 'PUBLISHED') = (published_in is not null))
);
create index objection_agency on objection (agency, id);
create index objection_selection on objection (selection_id, id);

-- Each row is the whole row of scores as it is to be from then on. Nothing is ever changed here, nor in the scores that were imported: the
-- last row of a participant and kind is in force.
create table score_correction (
    sequence bigint generated always as identity primary key,
    id uuid not null unique,
    selection_id uuid not null references selection,
    agency text not null,
    number text collate "C" not null,
    kind text not null check (kind in ('skd', 'skb')),
    objection_id uuid references objection,
    before jsonb not null,
    present boolean not null,
    twk smallint,
    tiu smallint,
    tkp smallint,
    score numeric(6, 3),
    eliminated boolean,
    reason text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    check (kind = 'skb' or (present = (twk is not null and tiu is not null and tkp is not null) and score is null
        and eliminated is null)),
    check (kind = 'skd' or (twk is null and tiu is null and tkp is null and eliminated is not null and (present or score is null)))
);
create index score_correction_of on score_correction (selection_id, kind, number, sequence desc);
create index score_correction_objection on score_correction (objection_id) where objection_id is not null;

do $$
declare
    name text;
begin
    foreach name in array array['objection', 'score_correction']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy by_agency on %I using (agency like any ((select visible_agencies())::text[]))'
            || ' with check (agency like any ((select visible_agencies())::text[]))', name);
    end loop;
end
$$;

grant select, insert, update (state, reasoning, answered_by, answered_at, published_in, version) on objection to ${app};
grant select, insert on score_correction to ${app};

-- The scores in force: what was imported, or what the last correction made of it. Views look with the rights of whoever asks.
create view correction_in_force with (security_invoker = true) as
select distinct on (selection_id, kind, number) selection_id, kind, number, sequence, id, present, twk, tiu, tkp, score, eliminated
from score_correction
order by selection_id, kind, number, sequence desc;

create view skd_in_force with (security_invoker = true) as
select s.selection_id, s.number, coalesce(c.present, s.present) as present,
    case when c.id is null then s.twk else c.twk end as twk,
    case when c.id is null then s.tiu else c.tiu end as tiu,
    case when c.id is null then s.tkp else c.tkp end as tkp
from skd_score s
left join correction_in_force c on c.selection_id = s.selection_id and c.kind = 'skd' and c.number = s.number;

create view skb_in_force with (security_invoker = true) as
select s.selection_id, s.number, coalesce(c.present, s.present) as present,
    case when c.id is null then s.score else c.score end as score,
    coalesce(c.eliminated, s.eliminated) as eliminated
from skb_score s
left join correction_in_force c on c.selection_id = s.selection_id and c.kind = 'skb' and c.number = s.number;

grant select on correction_in_force, skd_in_force, skb_in_force to ${app};

-- An evaluation that asks what if: other posts than those of the formations. It is always a dry run.
alter table evaluation
    add column what_if jsonb,
    add constraint evaluation_what_if check (what_if is null or dry_run);

-- The public: a transaction that sets talenta.published to the id of a published evaluation sees the results of that one, whosesoever agency
-- it is; set to anything else, it sees that there are publications and of which selections. A transaction that does not set it, which is every
-- other one, sees by its agencies alone.
create function shown_to_the_public() returns text
    language sql stable parallel safe
as $$
    select nullif(current_setting('talenta.published', true), '')
$$;

create policy published on publication for select using ((select shown_to_the_public()) is not null);
create policy published on selection for select using ((select shown_to_the_public()) is not null
    and exists (select from publication p where p.selection_id = selection.id));
create policy published on evaluation for select using (id::text = (select shown_to_the_public())
    and exists (select from publication p where p.evaluation_id = evaluation.id));
create policy published on evaluation_result for select using (evaluation_id::text = (select shown_to_the_public())
    and exists (select from publication p where p.evaluation_id = evaluation_result.evaluation_id));
