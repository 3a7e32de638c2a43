-- Agencies whose summary may no longer be what was told last. Rows are added by whoever changes something and taken by the worker that
-- tells; several of one agency are told once. It holds codes and times only, so it needs no policy.
create table summary_due (
    id bigint generated always as identity primary key,
    agency text not null,
    at timestamptz not null default now()
);

-- What was told last of each agency.
create table agency_summary (
    agency text primary key,
    version bigint not null,
    as_of timestamptz not null,
    content jsonb not null
);

grant select, insert, delete on summary_due to ${app};
grant select, insert, update on agency_summary to ${app};
