-- The SKD stage as one statement: the same codes, ranks and columns as the service writes, into a table of the same shape.
insert into bench_result (evaluation_id, agency, number, formation_code, code, rank, sharing, let_through, present, twk, tiu, tkp)
with judged as (
    select p.agency, p.number, p.formation_code, f.quota, s.present, s.twk, s.tiu, s.tkp,
        s.twk + s.tiu + s.tkp as total,
        s.present and case
            when f.need_type in ('UMUM', 'KALIMANTAN') then s.twk >= 65 and s.tiu >= 80 and s.tkp >= 166
            when f.need_type in ('CUMLAUDE', 'DIASPORA') then s.twk + s.tiu + s.tkp >= 311 and s.tiu >= 85
            else s.twk + s.tiu + s.tkp >= 286 and s.tiu >= 60
        end as met
    from participant p
    join skd_score s on s.selection_id = p.selection_id and s.number = p.number
    join formation f on f.selection_id = p.selection_id and f.code = p.formation_code
    where p.selection_id = cast(? as uuid)
), ranked as (
    select *,
        rank() over (partition by formation_code, met order by total desc, tkp desc, tiu desc, twk desc) as place,
        count(*) over (partition by formation_code, met, total, tkp, tiu, twk) as sharing
    from judged
)
select cast(? as uuid), agency, number, formation_code,
    case when not present then 'TH' when not met then 'TL' when place <= 3 * quota then 'P/L' else 'P' end,
    case when met then place end,
    case when met then sharing end,
    met and place <= 3 * quota,
    present, twk, tiu, tkp
from ranked
