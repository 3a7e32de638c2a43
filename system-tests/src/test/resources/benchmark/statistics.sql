-- A season as its tables hold it once it is over: 40 selections of 500 formations, a million people at SKD, 300,000 at SKB, and the appointments
-- and probations of who was selected. Written past the policies; what an evaluation counts is counted from its rows, as its publication does.

create temporary table season as
select i, gen_random_uuid() as selection, gen_random_uuid() as skd, gen_random_uuid() as final,
    '35.' || lpad((i % 38 + 1)::text, 2, '0') as agency
from generate_series(1, 40) as i;

insert into selection (id, kind, year, agency, name, created_by, created_at)
select selection, 'CPNS', 2024, agency, 'Benchmark ' || i, 'benchmark', now()
from season;

insert into formation (selection_id, agency, code, position, unit, location, need_type, qualification, quota, import_id, line)
select selection, agency, 'F-' || lpad(f::text, 4, '0'), 'JABATAN ' || f % 200, 'Unit ' || f, 'Kota',
    (array['UMUM', 'UMUM', 'UMUM', 'UMUM', 'CUMLAUDE', 'DISABILITAS', 'PAPUA'])[f % 7 + 1], 'S-1', 5, selection, f
from season, generate_series(1, 500) as f;

insert into job (id, kind, state, finished_at, subject, client, agencies)
select unnest(array[skd, final]), 'evaluation', 'COMPLETED', now(), 'benchmark', 'benchmark', '*'
from season;

insert into evaluation (id, selection_id, agency, stage, dry_run, rule_set_code, rule_set_version, rule_set_digest, based_on, input_digest,
    result_digest, counts, evaluated_by, created_at)
select case stage when 'SKD' then skd else final end, selection, agency, stage, false, v.code, v.version, v.digest,
    case stage when 'SKD' then null else skd end, 'x', 'x', '{}', 'benchmark', now()
from season, unnest(array['SKD', 'FINAL']) as stage, rule_set_version v
where v.code = 'cpns-2024' and v.version = 2
order by stage desc;

insert into evaluation_result (evaluation_id, agency, number, formation_code, code, rank, let_through, present, twk, tiu, tkp)
select skd, agency, lpad(p::text, 10, '0'), 'F-' || lpad((p % 500 + 1)::text, 4, '0'),
    case when p / 500 < 15 then 'P/L' when p / 500 < 20 then 'P' else 'TL' end,
    case when p / 500 < 20 then p / 500 + 1 end, p / 500 < 15, p % 20 <> 0 or p / 500 < 20, 80, 100, 180
from season, generate_series(0, 24999) as p;

insert into evaluation_result (evaluation_id, agency, number, formation_code, code, rank, let_through, present, twk, tiu, tkp, skb, final_score)
select final, agency, lpad(p::text, 10, '0'), 'F-' || lpad((p % 500 + 1)::text, 4, '0'),
    case when p / 500 < 4 then 'P/L' else 'P/TL' end, p / 500 + 1, false, true, 80, 100, 180, 70, 70 - p / 500
from season, generate_series(0, 7499) as p;

insert into publication (evaluation_id, agency, published_by, published_at, result_digest, selection_id, stage, version)
select unnest(array[skd, final]), agency, 'benchmark', now(), 'x', selection, unnest(array['SKD', 'FINAL']), 1
from season;

insert into published_formation (evaluation_id, selection_id, agency, code, need_type, quota, participants, present, ranked, let_through,
    selected, by_optimisation)
select r.evaluation_id, s.selection, s.agency, f.code, f.need_type, f.quota, count(*), count(*) filter (where r.present), count(r.rank),
    count(*) filter (where r.let_through), count(*) filter (where r.evaluation_id = s.final and r.code = 'P/L'), 0
from season s
join evaluation_result r on r.evaluation_id in (s.skd, s.final)
join formation f on f.selection_id = s.selection and f.code = r.formation_code
group by r.evaluation_id, s.selection, s.agency, f.code, f.need_type, f.quota;

create temporary table appointed as
select gen_random_uuid() as id, s.selection, s.agency, s.final, r.number, r.formation_code,
    lpad((row_number() over ())::text, 18, '0') as nip,
    case when substr(r.number, 9)::int % 10 < 7 then 'SPMT' when substr(r.number, 9)::int % 10 < 9 then 'SK_TERBIT' else 'DRH_DIISI' end as state
from season s
join evaluation_result r on r.evaluation_id = s.final and r.code = 'P/L';

insert into appointment (id, selection_id, agency, evaluation_id, participant_number, formation_code, employment, state, nip, effective_date,
    decree_number, decree_date, spmt_number, spmt_date, created_by, created_at, changed_at)
select id, selection, agency, final, number, formation_code, 'CPNS', state,
    case when state <> 'DRH_DIISI' then nip end, case when state <> 'DRH_DIISI' then date '2025-03-01' end,
    case when state <> 'DRH_DIISI' then '813' end, case when state <> 'DRH_DIISI' then date '2025-03-20' end,
    case when state = 'SPMT' then '800' end, case when state = 'SPMT' then date '2025-04-01' end, 'benchmark', now(), now()
from appointed;

insert into probation (id, selection_id, agency, rule_set_code, rule_set_version, rule_set_digest, began_on, state, decree_number, decree_date,
    effective_date, opened_at, changed_at)
select a.id, a.selection, a.agency, v.code, v.version, v.digest, date '2025-04-01',
    case when a.number::int % 3 = 0 then 'PNS' else 'RUNNING' end,
    case when a.number::int % 3 = 0 then '821' end, case when a.number::int % 3 = 0 then date '2026-05-01' end,
    case when a.number::int % 3 = 0 then date '2026-05-01' end, now(), now()
from appointed a, rule_set_version v
where a.state = 'SPMT' and v.code = 'latsar-2021' and v.version = 1;

drop table appointed, season;
analyze selection, formation, evaluation, evaluation_result, publication, published_formation, appointment, probation;
