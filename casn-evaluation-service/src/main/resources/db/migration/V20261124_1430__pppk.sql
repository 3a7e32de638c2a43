-- PPPK selections: another kind of selection, with scores and facts of its own. CPNS rows leave the new columns null.

alter table selection drop constraint selection_kind_check;
alter table selection add constraint selection_kind_check check (kind in ('CPNS', 'PPPK'));

-- Every kind there is, whichever migration comes last.
alter table intake_import drop constraint intake_import_kind_check;
alter table intake_import add constraint intake_import_kind_check
    check (kind in ('formations', 'participants', 'skd', 'skb', 'outcomes', 'pppk'));

-- Least technical score of a formation whose need type has one by position.
alter table formation add column technical_minimum int check (technical_minimum > 0);
alter table formation_staging add column technical_minimum int;

-- Priority class; grounds for points on the technical score, separated by semicolons. A ground can tell of a person's health.
alter table participant add column priority text, add column affirmations text;
alter table participant_staging add column priority text, add column affirmations text;
grant update (affirmations) on participant to ${app};

create table pppk_score (
    selection_id uuid not null,
    agency text not null,
    number text collate "C" not null,
    present boolean not null,
    technical smallint,
    managerial smallint,
    sociocultural smallint,
    interview smallint,
    additional numeric(6, 3),
    import_id uuid not null,
    line bigint not null,
    primary key (selection_id, number),
    check (present = (technical is not null and managerial is not null and sociocultural is not null and interview is not null)),
    check (present or additional is null)
);
create unlogged table pppk_score_staging (like pppk_score);
create index on pppk_score_staging (import_id, number);

do $$
declare
    name text;
begin
    foreach name in array array['pppk_score', 'pppk_score_staging']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy by_agency on %I using (agency like any ((select visible_agencies())::text[]))'
            || ' with check (agency like any ((select visible_agencies())::text[]))', name);
    end loop;
end
$$;
grant select, insert on pppk_score to ${app};
grant select, insert, delete on pppk_score_staging to ${app};
grant insert on pppk_score_staging to ${loader};

-- A PPPK selection has one stage, which is based on no other.
alter table evaluation drop constraint evaluation_check;

-- What a PPPK decision was made from and what it came to, besides what every result has; and where the line was drawn.
alter table evaluation_result add column pppk jsonb, add column if not exists placed_formation_code text collate "C";
alter table evaluation_formation add column pppk jsonb;
