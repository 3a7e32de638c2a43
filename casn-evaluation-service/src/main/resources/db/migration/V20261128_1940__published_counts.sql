-- Counts of published evaluations as the evaluations themselves count: nobody was present who left other than by the tests, and nobody met the
-- passing grade who was ranked below it because nobody of the formation had met it.

select set_config('talenta.agencies', '%', true);

update published_formation p
set present = c.present
from (
    select r.evaluation_id, r.formation_code, count(*) filter (where r.present and r.outcome is null) as present
    from evaluation_result r
    where r.evaluation_id in (select evaluation_id from published_formation)
    group by r.evaluation_id, r.formation_code) c
where c.evaluation_id = p.evaluation_id and c.formation_code = p.code and c.present <> p.present;

-- Where the rules have a fallback, either everybody who is ranked in a formation met the grade or nobody did: the first of them tells.
update published_formation p
set ranked = 0
from evaluation e
join rule_set_version v on v.code = e.rule_set_code and v.version = e.rule_set_version
    and v.document -> 'payload' -> 'skd' ? 'fallback'
join evaluation_formation f on f.evaluation_id = e.id
join lateral (
    select r.twk, r.tiu, r.tkp
    from evaluation_result r
    where r.evaluation_id = e.id and r.formation_code = f.code and r.rank = 1 and r.from_selection is null
    order by r.number
    limit 1) best on true
join lateral (
    select g.grade
    from jsonb_array_elements(v.document -> 'payload' -> 'skd' -> 'passingGrades') as g (grade)
    where g.grade ->> 'needType' = f.need_type
        and (g.grade ->> 'specialPost' is null or g.grade ->> 'specialPost' = f.special_post)
    order by (g.grade ->> 'specialPost') is null
    limit 1) held on true
where e.stage = 'SKD' and p.evaluation_id = e.id and p.code = f.code and p.ranked > 0
    and (best.twk + best.tiu + best.tkp < coalesce((held.grade ->> 'total')::int, 0)
        or best.twk < coalesce((held.grade -> 'perTest' ->> 'TWK')::int, 0)
        or best.tiu < coalesce((held.grade -> 'perTest' ->> 'TIU')::int, 0)
        or best.tkp < coalesce((held.grade -> 'perTest' ->> 'TKP')::int, 0));
