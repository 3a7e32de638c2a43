-- Corrections of single tests of SKB and of PPPK scores can come from a file, too. Scores are staged in whatever size they come: the highest one
-- is that of a test of a formation, or of a position, and whoever exceeds it is named by it.

alter table score_correction_staging
    add column test text collate "C",
    add column passed boolean,
    alter column score type numeric;
alter table skb_test_score_staging alter column score type numeric;

alter table pppk_score_correction
    add column import_id uuid references intake_import,
    add column line bigint,
    add constraint pppk_score_correction_import check ((import_id is null) = (line is null));

create unlogged table pppk_score_correction_staging (
    selection_id uuid not null,
    agency text not null,
    import_id uuid not null,
    line bigint not null,
    id uuid not null,
    number text collate "C" not null,
    present boolean not null,
    technical int,
    managerial int,
    sociocultural int,
    interview int,
    additional numeric,
    reason text not null,
    objection_id uuid
);
create index on pppk_score_correction_staging (import_id, number);

alter table pppk_score_correction_staging enable row level security;
alter table pppk_score_correction_staging force row level security;
create policy by_agency on pppk_score_correction_staging using (agency like any ((select visible_agencies())::text[]))
    with check (agency like any ((select visible_agencies())::text[]));

grant select, insert, delete, update (objection_id) on pppk_score_correction_staging to ${app};
grant insert on pppk_score_correction_staging to ${loader};
