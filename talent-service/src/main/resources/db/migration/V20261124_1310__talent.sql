-- People who serve, and what is known of their work and of what they can do. Every row carries its agency, and row-level policies show
-- it only to a transaction whose scope covers that agency; the owner is bound by them too.

create table talent (
    id uuid primary key,
    nip text collate "C" not null unique,
    name text not null,
    birth_date date not null,
    sex text not null check (sex in ('M', 'F')),
    agency text collate "C" not null,
    unit text not null,
    position text not null,
    position_type text not null check (position_type in ('JPT', 'JA', 'JF')),
    position_level text not null,
    employment text not null check (employment in ('PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU')),
    since date not null,
    origin text not null check (origin in ('IMPORT', 'APPOINTMENT')),
    active boolean not null,
    version bigint not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    -- what a person's records refer to: they move to another agency with the person
    unique (id, agency)
);
create index talent_agency on talent (agency, id);

-- One per person and period; quarter 0 is the whole year. A correction keeps what was there before in the history.
create table appraisal (
    id uuid primary key,
    talent_id uuid not null,
    agency text collate "C" not null,
    year smallint not null,
    quarter smallint not null check (quarter between 0 and 4),
    work_result text not null check (work_result in ('DI_ATAS', 'SESUAI', 'DI_BAWAH')),
    work_behaviour text not null check (work_behaviour in ('DI_ATAS', 'SESUAI', 'DI_BAWAH')),
    predicate text not null check (predicate in ('SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG')),
    rule_set_code text not null,
    rule_set_version int not null,
    version bigint not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    unique (talent_id, year, quarter),
    foreign key (talent_id, agency) references talent (id, agency) on update cascade
);
create index appraisal_agency on appraisal (agency);

create table appraisal_history (
    appraisal_id uuid not null references appraisal,
    talent_id uuid not null,
    agency text collate "C" not null,
    version bigint not null,
    work_result text not null,
    work_behaviour text not null,
    predicate text not null,
    rule_set_code text not null,
    rule_set_version int not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (appraisal_id, version),
    foreign key (talent_id, agency) references talent (id, agency) on update cascade
);

-- Whoever corrects an appraisal, by whatever way: what it was before stays.
create function keep_appraisal() returns trigger language plpgsql as $$
begin
    if old.version <> new.version then
        insert into appraisal_history (appraisal_id, talent_id, agency, version, work_result, work_behaviour, predicate,
            rule_set_code, rule_set_version, recorded_by, recorded_at)
        values (old.id, old.talent_id, old.agency, old.version, old.work_result, old.work_behaviour, old.predicate,
            old.rule_set_code, old.rule_set_version, old.recorded_by, old.recorded_at);
    end if;
    return null;
end
$$;
create trigger keep_appraisal after update on appraisal for each row execute function keep_appraisal();

-- What was assessed, as it was given: a JSON object with one key per component, of which an assessment has one or more.
-- What counts of a component is that of the latest assessment that has it and is valid. Never changed; a newer one takes its place.
create table assessment (
    id uuid primary key,
    talent_id uuid not null,
    agency text collate "C" not null,
    assessed_on date not null,
    valid_until date check (valid_until >= assessed_on),
    instrument text not null,
    components jsonb not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    foreign key (talent_id, agency) references talent (id, agency) on update cascade
);
create index assessment_talent on assessment (talent_id, assessed_on desc, id desc);
create index assessment_agency on assessment (agency);

do $$
declare
    name text;
begin
    foreach name in array array['talent', 'appraisal', 'appraisal_history', 'assessment']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        -- the subselect is evaluated once per statement, not per row
        execute format('create policy by_agency on %I using (agency like any ((select visible_agencies())::text[]))'
            || ' with check (agency like any ((select visible_agencies())::text[]))', name);
    end loop;
end
$$;

grant select, insert, update on talent, appraisal to ${app};
grant select, insert on appraisal_history, assessment to ${app};
