-- Where the line of the SKD stage runs in each formation, from which reasons are made: the same rows as the service writes.
insert into bench_formation (evaluation_id, agency, code, need_type, quota, cut)
with ranked as (
    select r.*, 3 * f.quota as posts
    from bench_result r
    join formation f on f.selection_id = cast(? as uuid) and f.code = r.formation_code
    where r.rank is not null
), edges as (
    select formation_code, count(*) as ranked, max(rank) filter (where rank <= posts) as within,
        min(rank) filter (where rank > posts) as outside
    from ranked
    group by formation_code
), keys as (
    select distinct on (r.formation_code, r.rank) r.formation_code, r.rank, r.sharing,
        jsonb_build_object('finalScore', null, 'skd', r.twk + r.tiu + r.tkp, 'tkp', r.tkp, 'tiu', r.tiu, 'twk', r.twk, 'gpaPercent', null,
            'birthDate', null) as key
    from ranked r
    join edges e on e.formation_code = r.formation_code and r.rank in (e.within, e.outside)
)
select cast(? as uuid), f.agency, f.code, f.need_type, f.quota,
    jsonb_build_object('formationCode', f.code, 'quota', f.quota, 'limit', 3 * f.quota, 'ranked', coalesce(e.ranked, 0),
        'lastWithin', within.key, 'firstOutside', outside.key,
        'straddleRank', case when within.rank - 1 + within.sharing > 3 * f.quota then within.rank else 0 end,
        'straddleSize', case when within.rank - 1 + within.sharing > 3 * f.quota then within.sharing else 0 end)
from formation f
left join edges e on e.formation_code = f.code
left join keys within on within.formation_code = f.code and within.rank = e.within
left join keys outside on outside.formation_code = f.code and outside.rank = e.outside
where f.selection_id = cast(? as uuid)
