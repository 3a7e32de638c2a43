-- The agencies, as region-service tells of them: a copy, which this service reads instead of asking.
create table agency_reference (
    code text collate "C" primary key,
    bps_code text,
    kind text not null,
    name text not null,
    parent text,
    version bigint not null
);

-- One row, once the topic has been read to its end: from then on the service can answer without the broker.
create table agency_reference_filled (
    one boolean primary key default true check (one),
    filled_at timestamptz not null default now()
);

grant select, insert, update, delete on agency_reference, agency_reference_filled to ${app};
