-- CSV files that bring people and their records. A file can be of several agencies: it is seen by whoever may act for all of those that
-- its sender could act for.

create table talent_import (
    id uuid primary key references job,
    kind text not null check (kind in ('talents', 'appraisals', 'assessments')),
    mode text not null check (mode in ('strict', 'partial')),
    dry_run boolean not null,
    -- the sender's agencies, as the patterns of the policies
    agencies text not null,
    sha256 text not null,
    bytes bigint not null,
    created_by text not null,
    created_at timestamptz not null
);

-- Where the loader lays rows down before they are checked against each other and against what is there.
create unlogged table talent_staging (
    import_id uuid not null,
    line bigint not null,
    id uuid not null,
    nip text collate "C" not null,
    name text not null,
    birth_date date not null,
    sex text not null,
    agency text collate "C" not null,
    unit text not null,
    position text not null,
    position_type text not null,
    position_level text not null,
    employment text not null,
    since date not null
);
create index on talent_staging (import_id, nip);

create unlogged table appraisal_staging (
    import_id uuid not null,
    line bigint not null,
    id uuid not null,
    nip text collate "C" not null,
    year smallint not null,
    quarter smallint not null,
    work_result text not null,
    work_behaviour text not null,
    predicate text not null,
    rule_set_code text not null,
    rule_set_version int not null
);
create index on appraisal_staging (import_id, nip);

create unlogged table assessment_staging (
    import_id uuid not null,
    line bigint not null,
    id uuid not null,
    nip text collate "C" not null,
    assessed_on date not null,
    valid_until date,
    instrument text not null,
    components jsonb not null
);
create index on assessment_staging (import_id, nip);

alter table talent_import enable row level security;
alter table talent_import force row level security;
create policy by_senders_agencies on talent_import using (
    not exists (
        select from unnest(string_to_array(agencies, ',')) as mine
        where not coalesce(mine like any ((select visible_agencies())::text[]), false))
    and (select visible_agencies()) is not null);

do $$
declare
    name text;
begin
    foreach name in array array['talent_staging', 'appraisal_staging', 'assessment_staging']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy by_import on %I using (import_id in (select id from talent_import))', name);
    end loop;
end
$$;

-- The lines of an import whose NIP another agency's person has. That it is taken must be said, where must not: so this looks with every
-- agency in its scope, for the length of one query, and gives nothing but lines of the asker's own file.
create function taken_elsewhere(of_import uuid) returns setof bigint
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    mine text := coalesce(current_setting('talenta.agencies', true), '');
begin
    perform set_config('talenta.agencies', '%', true);
    return query
        select s.line
        from talent_staging s
        join talent t on t.nip = s.nip
        where s.import_id = of_import and t.agency <> s.agency
        order by s.line;
    perform set_config('talenta.agencies', mine, true);
end
$$;
revoke all on function taken_elsewhere(uuid) from public;
grant execute on function taken_elsewhere(uuid) to ${app};

grant select, insert on talent_import to ${app};
grant select, delete on talent_staging, appraisal_staging, assessment_staging to ${app};
grant insert on talent_staging, appraisal_staging, assessment_staging to ${loader};
