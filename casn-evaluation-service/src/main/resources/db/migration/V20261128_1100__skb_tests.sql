-- Tests of SKB beside CAT, and SKD scores that were taken over from an earlier selection. Whoever has neither has nulls.

-- The tests of a formation, with weight, highest score and what eliminates. A formation without rows has one SKB score.
create table skb_test (
    selection_id uuid not null,
    agency text not null,
    formation_code text collate "C" not null,
    test text collate "C" not null,
    weight numeric(7, 6) not null check (weight between 0 and 1),
    maximum int check (maximum > 0),
    minimum numeric(9, 3) check (minimum > 0),
    eliminating boolean not null,
    import_id uuid not null,
    line bigint not null,
    primary key (selection_id, formation_code, test),
    check ((weight = 0) = (maximum is null)),
    check (maximum is not null or eliminating),
    check (minimum is null or eliminating and minimum <= maximum)
);
create unlogged table skb_test_staging (like skb_test);
create index on skb_test_staging (import_id, formation_code, test);

create table skb_test_score (
    selection_id uuid not null,
    agency text not null,
    number text collate "C" not null,
    test text collate "C" not null,
    present boolean not null,
    score numeric(9, 3),
    passed boolean,
    import_id uuid not null,
    line bigint not null,
    primary key (selection_id, number, test),
    check (present or (score is null and passed is null))
);
create unlogged table skb_test_score_staging (like skb_test_score);
create index on skb_test_score_staging (import_id, number, test);

do $$
declare
    name text;
begin
    foreach name in array array['skb_test', 'skb_test_staging', 'skb_test_score', 'skb_test_score_staging']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy by_agency on %I using (agency like any ((select visible_agencies())::text[]))'
            || ' with check (agency like any ((select visible_agencies())::text[]))', name);
    end loop;
end
$$;
grant select, insert on skb_test, skb_test_score to ${app};
grant select, insert, delete on skb_test_staging, skb_test_score_staging to ${app};
grant insert on skb_test_staging, skb_test_score_staging to ${loader};

-- Every kind there is, whichever migration comes last.
alter table intake_import drop constraint intake_import_kind_check;
alter table intake_import add constraint intake_import_kind_check
    check (kind in ('formations', 'participants', 'skd', 'skb', 'outcomes', 'pppk', 'corrections', 'skbTests', 'skbScores'));

-- The tests and rows that an evaluation read, each as one text: what the canonical input has.
alter table evaluation_formation add column skb_tests text;
alter table evaluation_result
    add column from_selection uuid,
    add column from_year int,
    add column skb_tests text;
alter table evaluation add column skd_taken_over boolean not null default false;
grant update (skd_taken_over) on evaluation to ${app};

-- A score that was taken over: from which selection. Only who sits SKD after all replaces it; a score of one's own stays.
alter table intake_import add column skd_from uuid references selection;
alter table skd_score
    add column from_selection uuid,
    add column from_year int,
    add constraint skd_score_from check ((from_selection is null) = (from_year is null) and (from_selection is null or present));
alter table skd_score_staging add column from_selection uuid, add column from_year int;
create index skd_score_taken_over on skd_score (selection_id) where from_selection is not null;
create function refuse_change_of_own_score() returns trigger
    language plpgsql
as $$
begin
    raise exception 'a score that somebody made in this selection stays as it was imported' using errcode = '23001';
end
$$;
create trigger own_score_stays before update on skd_score for each row
    when (old.from_selection is null or new.from_selection is not null) execute function refuse_change_of_own_score();
grant update (present, twk, tiu, tkp, import_id, line, from_selection, from_year) on skd_score to ${app};

create or replace view skd_in_force with (security_invoker = true) as
select s.selection_id, s.number, coalesce(c.present, s.present) as present,
    case when c.id is null then s.twk else c.twk end as twk,
    case when c.id is null then s.tiu else c.tiu end as tiu,
    case when c.id is null then s.tkp else c.tkp end as tkp,
    s.from_selection, s.from_year
from skd_score s
left join correction_in_force c on c.selection_id = s.selection_id and c.kind = 'skd' and c.number = s.number;

-- Corrections of one test: rows of the kind skbTest, which name it.
alter table score_correction
    add column test text collate "C",
    add column passed boolean;
alter table score_correction drop constraint score_correction_kind_check;
alter table score_correction add constraint score_correction_kind_check check (kind in ('skd', 'skb', 'skbTest'));
alter table score_correction drop constraint score_correction_check;
alter table score_correction drop constraint score_correction_check1;
alter table score_correction add constraint score_correction_skd check (kind <> 'skd'
    or (present = (twk is not null and tiu is not null and tkp is not null) and score is null and eliminated is null));
alter table score_correction add constraint score_correction_skb check (kind <> 'skb'
    or (twk is null and tiu is null and tkp is null and eliminated is not null and (present or score is null)));
alter table score_correction add constraint score_correction_skb_test check (
    (kind = 'skbTest') = (test is not null)
    and (kind = 'skbTest' or passed is null)
    and (kind <> 'skbTest' or (twk is null and tiu is null and tkp is null and eliminated is null
        and (present or (score is null and passed is null)))));
create index score_correction_of_test on score_correction (selection_id, number, test, sequence desc) where kind = 'skbTest';

create view skb_test_correction_in_force with (security_invoker = true) as
select distinct on (selection_id, number, test) selection_id, number, test, sequence, id, present, score, passed
from score_correction
where kind = 'skbTest'
order by selection_id, number, test, sequence desc;

create view skb_test_in_force with (security_invoker = true) as
select s.selection_id, s.number, s.test, coalesce(c.present, s.present) as present,
    case when c.id is null then s.score else c.score end as score,
    case when c.id is null then s.passed else c.passed end as passed
from skb_test_score s
left join skb_test_correction_in_force c on c.selection_id = s.selection_id and c.number = s.number and c.test = s.test;
grant select on skb_test_correction_in_force, skb_test_in_force to ${app};
