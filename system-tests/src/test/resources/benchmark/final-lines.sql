-- Where the line of the final stage runs in each formation, and what the filling of empty posts compares of it.
insert into bench_formation (evaluation_id, agency, code, need_type, quota, cut, position, location, qualification)
with ranked as (
    select r.*, f.quota
    from bench_result r
    join formation f on f.selection_id = cast(? as uuid) and f.code = r.formation_code
    where r.rank is not null
), edges as (
    select formation_code, count(*) as ranked, max(rank) filter (where rank <= quota) as within,
        min(rank) filter (where rank > quota) as outside
    from ranked
    group by formation_code
), keys as (
    select distinct on (r.formation_code, r.rank) r.formation_code, r.rank, r.sharing,
        jsonb_build_object('finalScore', r.final_score, 'skd', r.twk + r.tiu + r.tkp, 'tkp', r.tkp, 'tiu', r.tiu, 'twk', r.twk,
            'gpaPercent', case r.gpa_scale when 'SECONDARY_SCHOOL' then r.gpa else r.gpa * 25 end, 'birthDate', r.birth_date) as key
    from ranked r
    join edges e on e.formation_code = r.formation_code and r.rank in (e.within, e.outside)
), lines as (
    select f.*, coalesce(e.ranked, 0) as ranked, within.key as within, outside.key as outside, within.rank, within.sharing,
        coalesce(within.rank - 1 + within.sharing > f.quota, false) as straddles
    from formation f
    left join edges e on e.formation_code = f.code
    left join keys within on within.formation_code = f.code and within.rank = e.within
    left join keys outside on outside.formation_code = f.code and outside.rank = e.outside
    where f.selection_id = cast(? as uuid)
)
select cast(? as uuid), agency, code, need_type, quota,
    jsonb_build_object('formationCode', code, 'quota', quota, 'limit', quota, 'ranked', ranked, 'lastWithin', within,
        'firstOutside', case when straddles then within else outside end,
        'straddleRank', case when straddles then rank else 0 end, 'straddleSize', case when straddles then sharing else 0 end),
    upper(regexp_replace(trim(position), '\s+', ' ', 'g')), upper(regexp_replace(trim(location), '\s+', ' ', 'g')),
    (select string_agg(distinct name, ';' order by name)
        from (select upper(regexp_replace(trim(part), '\s+', ' ', 'g')) collate "C" as name
            from unnest(string_to_array(qualification, ';')) as part) names
        where name <> '')
from lines
