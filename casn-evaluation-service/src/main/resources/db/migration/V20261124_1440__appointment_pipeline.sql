-- The whole way of an appointment: more states, the papers of each step, and what happened when.

select set_config('talenta.agencies', '%', true);

alter table appointment
    drop constraint appointment_state_check,
    drop constraint appointment_check,
    add column pertek_number text,
    add column pertek_date date,
    add column spmt_number text,
    add column spmt_date date,
    add constraint appointment_state check (state in ('DRH_DIISI', 'VERIFIKASI_INSTANSI', 'DIUSULKAN', 'VERIFIKASI_BKN', 'BTS', 'BTL',
        'PERTEK_TERBIT', 'SK_TERBIT', 'SPMT', 'TMS', 'APS')),
    add constraint appointment_number check ((nip is null) = (effective_date is null)
        and (state = 'APS' or (nip is not null) = (state in ('PERTEK_TERBIT', 'SK_TERBIT', 'SPMT')))),
    add constraint appointment_pertek check ((pertek_number is null) = (pertek_date is null)
        and (state <> 'PERTEK_TERBIT' or pertek_date is not null)),
    add constraint appointment_decree check ((decree_number is null) = (decree_date is null)
        and (state = 'APS' or (decree_date is not null) = (state in ('SK_TERBIT', 'SPMT')))),
    add constraint appointment_spmt check ((spmt_number is null) = (spmt_date is null)
        and (spmt_date is not null) = (state = 'SPMT'));
create index appointment_waiting on appointment (state, changed_at) where state not in ('SPMT', 'TMS', 'APS');
create index appointment_formation on appointment (selection_id, formation_code);
grant update (pertek_number, pertek_date, spmt_number, spmt_date) on appointment to ${app};

-- What happened to an appointment: one row for each version of it, never changed.
create table appointment_transition (
    appointment_id uuid not null references appointment,
    number int not null check (number > 0),
    agency text not null,
    from_state text,
    to_state text not null,
    reason text,
    -- null where it was not recorded: before this table
    moved_by text,
    moved_at timestamptz not null,
    primary key (appointment_id, number),
    check ((number = 1) = (from_state is null))
);

insert into appointment_transition (appointment_id, number, agency, from_state, to_state, moved_by, moved_at)
select id, 1, agency, null, 'DRH_DIISI', created_by, created_at
from appointment;
insert into appointment_transition (appointment_id, number, agency, from_state, to_state, moved_by, moved_at)
select id, version + 1, agency, 'DRH_DIISI', state, case when changed_at = created_at then created_by end, changed_at
from appointment
where version > 0;

-- Who took the place of whom. The reasons follow from the published result and from who had an appointment before.
create table replacement (
    appointment_id uuid primary key references appointment,
    replaces uuid not null unique references appointment,
    agency text not null,
    -- of the committee's decision, where several were equal
    tie_reason text,
    tie_reference text,
    created_by text not null,
    created_at timestamptz not null,
    check ((tie_reason is null) = (tie_reference is null)),
    check (appointment_id <> replaces)
);

create table move_import (
    id uuid primary key references job,
    selection_id uuid not null references selection,
    agency text not null,
    mode text not null check (mode in ('strict', 'partial')),
    dry_run boolean not null,
    sha256 text not null,
    bytes bigint not null,
    created_by text not null,
    created_at timestamptz not null
);
create index move_import_selection on move_import (selection_id, id);

do $$
declare
    name text;
begin
    foreach name in array array['appointment_transition', 'replacement', 'move_import']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy by_agency on %I using (agency like any ((select visible_agencies())::text[]))'
            || ' with check (agency like any ((select visible_agencies())::text[]))', name);
    end loop;
end
$$;

grant select, insert on appointment_transition, replacement, move_import to ${app};
