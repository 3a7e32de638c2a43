-- A table of people as the services keep them: under row-level security, by agency.
create table person (
    id uuid primary key,
    agency text not null,
    number int not null,
    name text not null,
    unique (agency, number)
);
alter table person enable row level security;
alter table person force row level security;
create policy by_agency on person
    using (agency like any (visible_agencies()))
    with check (agency like any (visible_agencies()));

grant select, insert, update on person to ${app};
grant insert on person to ${loader};
