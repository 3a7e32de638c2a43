-- Who was appointed, and the NIP that they got.

create table appointment (
    id uuid primary key,
    selection_id uuid not null references selection,
    agency text not null,
    evaluation_id uuid not null references evaluation,
    participant_number text collate "C" not null,
    formation_code text collate "C" not null,
    employment text not null check (employment in ('CPNS', 'PPPK')),
    state text not null check (state in ('DRH_DIISI', 'SK_TERBIT')),
    nip text unique,
    effective_date date,
    decree_number text,
    decree_date date,
    version int not null default 0,
    created_by text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    unique (selection_id, participant_number),
    check ((state = 'SK_TERBIT') = (nip is not null and effective_date is not null and decree_number is not null
        and decree_date is not null))
);
create index appointment_agency on appointment (agency, id);

alter table appointment enable row level security;
alter table appointment force row level security;
create policy by_agency on appointment
    using (agency like any ((select visible_agencies())::text[]))
    with check (agency like any ((select visible_agencies())::text[]));

grant select, insert, update (state, nip, effective_date, decree_number, decree_date, version, changed_at) on appointment
    to ${app};

-- Every NIP that was ever given, whoever's agency it is. There is no policy, so that one is unique although row-level security hides
-- where it is in use; and nothing can be read here: the application may try to add one, and learns whether it was new.
create table nip_given (
    nip text primary key
);
grant insert on nip_given to ${app};
