-- Mappings: who stands in which of the nine boxes. Every row carries its agency, as all others do.

create table talent_mapping (
    id uuid primary key references job,
    agency text collate "C" not null,
    period text not null,
    -- the day on which validity and time in the post are judged
    as_of date not null,
    rule_set_code text not null,
    rule_set_version int not null,
    rule_set_digest text not null,
    digest text,
    counts jsonb,
    created_by text not null,
    created_at timestamptz not null,
    foreign key (rule_set_code, rule_set_version) references rule_set_version (code, version)
);
create index talent_mapping_agency on talent_mapping (agency, id);

-- One row per person: what the decision used as it was then, and the decision. Nothing refers to the profile, which may change or move.
create table placement (
    mapping_id uuid not null,
    agency text collate "C" not null,
    talent_id uuid not null,
    box smallint,
    performance_level text,
    potential_level text,
    performance numeric(7, 4),
    potential numeric(7, 4),
    talent_value numeric(7, 4),
    obstacles text[] not null,
    facts jsonb not null,
    primary key (mapping_id, talent_id),
    check ((box is null) = (cardinality(obstacles) > 0))
) partition by hash (mapping_id);
-- Read through the table, whose policies hold; written by COPY into its one partition, since PostgreSQL refuses COPY where policies hold.
-- The application may insert there and do nothing else.
create table placement_rows partition of placement for values with (modulus 1, remainder 0);
create index placement_box on placement (mapping_id, box, talent_id);

create table mapping_publication (
    mapping_id uuid primary key references talent_mapping,
    agency text collate "C" not null,
    published_by text not null,
    published_at timestamptz not null,
    digest text not null
);
create index mapping_publication_agency on mapping_publication (agency, published_at);

do $$
declare
    name text;
begin
    foreach name in array array['talent_mapping', 'placement', 'mapping_publication']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        -- the subselect is evaluated once per statement, not per row
        execute format('create policy by_agency on %I using (agency like any ((select visible_agencies())::text[]))'
            || ' with check (agency like any ((select visible_agencies())::text[]))', name);
    end loop;
end
$$;

grant select, insert, update (digest, counts) on talent_mapping to ${app};
grant select on placement to ${app};
grant insert on placement_rows to ${app};
grant select, insert on mapping_publication to ${app};
