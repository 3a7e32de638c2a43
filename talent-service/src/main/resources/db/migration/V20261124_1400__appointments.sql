-- Which appointment made or found which profile, and the version of it that was heard last.
create table appointment_profile (
    appointment_id uuid primary key,
    talent_id uuid not null,
    agency text collate "C" not null,
    state text not null,
    version bigint not null,
    foreign key (talent_id, agency) references talent (id, agency) on update cascade
);
create index appointment_profile_talent on appointment_profile (talent_id);

alter table appointment_profile enable row level security;
alter table appointment_profile force row level security;
create policy by_agency on appointment_profile using (agency like any ((select visible_agencies())::text[]))
    with check (agency like any ((select visible_agencies())::text[]));

grant select, insert, update on appointment_profile to ${app};

-- Everything that is held on a person is asked for by person.
create index placement_talent on placement (talent_id);
