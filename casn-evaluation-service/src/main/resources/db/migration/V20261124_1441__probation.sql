-- The probation of a CPNS: one for each appointment that reached SPMT, and what was recorded in it.

create table probation (
    id uuid primary key references appointment,
    selection_id uuid not null references selection,
    agency text not null,
    rule_set_code text not null,
    rule_set_version int not null,
    rule_set_digest text not null,
    began_on date not null,
    state text not null check (state in ('RUNNING', 'PNS', 'DISMISSED')),
    decree_number text,
    decree_date date,
    effective_date date,
    reason text,
    version int not null default 0,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    foreign key (rule_set_code, rule_set_version) references rule_set_version (code, version),
    check ((state <> 'RUNNING') = (decree_number is not null and decree_date is not null and effective_date is not null))
);
create index probation_agency on probation (agency, id);
create index probation_selection on probation (selection_id, id);

-- What was recorded: health and discipline are sensitive. Rows are added and never changed; the latest of a kind counts.
create table probation_record (
    probation_id uuid not null references probation,
    number int not null check (number > 0),
    agency text not null,
    kind text not null check (kind in ('TRAINING', 'HEALTH', 'DISCIPLINE', 'APPRAISAL', 'EXTENSION')),
    content jsonb not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (probation_id, number)
);

do $$
declare
    name text;
begin
    foreach name in array array['probation', 'probation_record']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy by_agency on %I using (agency like any ((select visible_agencies())::text[]))'
            || ' with check (agency like any ((select visible_agencies())::text[]))', name);
    end loop;
end
$$;

grant select, insert, update (state, decree_number, decree_date, effective_date, reason, version, changed_at) on probation to ${app};
grant select, insert on probation_record to ${app};
