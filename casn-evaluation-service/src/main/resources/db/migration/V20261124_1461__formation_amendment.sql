-- What of a formation was changed after its import, why and by which decree. Rows are added and never changed or removed.

create table formation_amendment (
    id uuid primary key,
    selection_id uuid not null references selection,
    agency text not null,
    formation_code text collate "C" not null,
    before jsonb not null,
    after jsonb not null,
    reason text not null,
    decree text not null,
    amended_by text not null,
    amended_at timestamptz not null
);
create index formation_amendment_formation on formation_amendment (selection_id, formation_code, id);

alter table formation_amendment enable row level security;
alter table formation_amendment force row level security;
create policy by_agency on formation_amendment
    using (agency like any ((select visible_agencies())::text[]))
    with check (agency like any ((select visible_agencies())::text[]));
grant select, insert on formation_amendment to ${app};

grant update (position, unit, location, qualification, quota) on formation to ${app};
