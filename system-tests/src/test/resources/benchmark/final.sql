-- The final stage as one statement, from those whom the SKD evaluation let through.
insert into bench_result (evaluation_id, agency, number, formation_code, code, rank, sharing, let_through, present, twk, tiu, tkp,
    skb, eliminated, final_score, gpa, gpa_scale, birth_date)
with scored as (
    select r.agency, r.number, r.formation_code, f.quota, r.twk, r.tiu, r.tkp, b.present, b.score, b.eliminated,
        p.gpa, p.birth_date, b.present and not b.eliminated as counts,
        case
            when p.gpa is null then null
            when p.qualification ~ '^(SMA|SMK)\M' then 'SECONDARY_SCHOOL'
            else 'HIGHER_EDUCATION'
        end as gpa_scale,
        round(0.40 * round(cast(r.twk + r.tiu + r.tkp as numeric) * 100 / 550, 3), 3) + round(0.60 * b.score, 3) as final_score
    from evaluation_result r
    join participant p on p.selection_id = cast(? as uuid) and p.number = r.number
    join skb_score b on b.selection_id = p.selection_id and b.number = p.number
    join formation f on f.selection_id = p.selection_id and f.code = r.formation_code
    where r.evaluation_id = cast(? as uuid) and r.let_through
), comparable as (
    select *, case gpa_scale when 'SECONDARY_SCHOOL' then gpa else gpa * 25 end as mark from scored
), ranked as (
    select *,
        rank() over (
            partition by formation_code, counts
            order by final_score desc, twk + tiu + tkp desc, tkp desc, tiu desc, twk desc, mark desc nulls last, birth_date
        ) as place,
        count(*) over (partition by formation_code, counts, final_score, twk, tiu, tkp, mark, birth_date) as sharing
    from comparable
)
select cast(? as uuid), agency, number, formation_code,
    case
        when not present then 'TH'
        when eliminated then 'TMS-1'
        when place - 1 + sharing <= quota then 'P/L'
        when place > quota then 'P/TL'
        else 'UNDECIDED'
    end,
    case when counts then place end,
    case when counts then sharing end,
    false, present, twk, tiu, tkp, score, eliminated,
    case when counts then final_score end, gpa, gpa_scale, birth_date
from ranked
