-- Corrections of scores can come from a file: where the rows are checked, and which import a correction came with.

alter table score_correction
    add column import_id uuid references intake_import,
    add column line bigint,
    add constraint score_correction_import check ((import_id is null) = (line is null));

create unlogged table score_correction_staging (
    selection_id uuid not null,
    agency text not null,
    import_id uuid not null,
    line bigint not null,
    id uuid not null,
    number text collate "C" not null,
    kind text not null,
    present boolean not null,
    twk smallint,
    tiu smallint,
    tkp smallint,
    score numeric(6, 3),
    eliminated boolean,
    reason text not null,
    objection_id uuid
);
create index on score_correction_staging (import_id, number);

alter table score_correction_staging enable row level security;
alter table score_correction_staging force row level security;
create policy by_agency on score_correction_staging using (agency like any ((select visible_agencies())::text[]))
    with check (agency like any ((select visible_agencies())::text[]));

grant select, insert, delete, update (objection_id) on score_correction_staging to ${app};
grant insert on score_correction_staging to ${loader};

-- Every kind there is, whichever migration comes last.
alter table intake_import drop constraint intake_import_kind_check;
alter table intake_import add constraint intake_import_kind_check
    check (kind in ('formations', 'participants', 'skd', 'skb', 'outcomes', 'pppk', 'corrections'));
