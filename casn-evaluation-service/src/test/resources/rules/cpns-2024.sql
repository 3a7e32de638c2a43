-- The rules of the selection of 2024 a second time, for comparison only. Numbers are written out: nothing is read from the rule set.

create temp table formation_in (
    code text collate "C" primary key, need text, quota int, position text, location text, qualification text);
create temp table person_in (
    number text primary key, formation text collate "C", sat boolean, twk int, tiu int, tkp int, birth date, gpa numeric, gpa_scale text,
    present boolean, skb numeric, eliminated boolean, left_by text);
create temp table skd_result (number text, code text, rank int, sharing int);
create temp table final_result (
    number text primary key, formation text collate "C", work text, need text, location text, code text, rank int not null,
    sharing int not null, twk int, tiu int, tkp int, total int, final numeric, percent numeric, birth date,
    outcome text default '-', step text default '-', receiver text default '-', queue_rank int default 0, queue_sharing int default 0);
create index on final_result (work);
create index on final_result (formation);
create temp table post_left (code text collate "C" primary key, work text, need text, location text, posts int);
create temp table waiting (work text primary key);

create function pg_temp.meets(need text, twk int, tiu int, tkp int) returns boolean language sql immutable as $$
    select case
        when need in ('UMUM', 'KALIMANTAN') then twk >= 65 and tiu >= 80 and tkp >= 166
        when need in ('CUMLAUDE', 'DIASPORA') then twk + tiu + tkp >= 311 and tiu >= 85
        else twk + tiu + tkp >= 286 and tiu >= 60
    end
$$;

create procedure pg_temp.decide() language plpgsql as $$
declare
    move record;
    empty record;
    tied boolean;
begin
    analyze formation_in;
    analyze person_in;

    insert into skd_result
    with met as (
        select p.*, f.quota,
            rank() over (partition by formation order by twk + tiu + tkp desc, tkp desc, tiu desc, twk desc) as place,
            count(*) over (partition by formation, twk, tiu, tkp) as equals
        from person_in p
        join formation_in f on f.code = p.formation
        where left_by is null and sat and pg_temp.meets(f.need, twk, tiu, tkp))
    select p.number,
        case
            when p.left_by = 'WITHDRAWN' then 'APS'
            when p.left_by = 'DISQUALIFIED' then 'DIS'
            when p.left_by = 'REQUIREMENTS_NOT_MET' then 'TMS'
            when not p.sat then 'TH'
            when m.number is null then 'TL'
            when m.place <= 3 * m.quota then 'P/L'
            else 'P'
        end,
        coalesce(m.place, 0), coalesce(m.equals, 0)
    from person_in p
    left join met m using (number);

    insert into final_result (number, formation, work, need, location, code, rank, sharing, twk, tiu, tkp, total, final, percent, birth)
    with scored as (
        select p.*, twk + tiu + tkp as total,
            case when left_by is null and present and not eliminated
                then round(0.40 * round((twk + tiu + tkp) * 100 / 550.0, 3), 3) + round(0.60 * skb, 3) end as final,
            coalesce(case gpa_scale when 'HIGHER_EDUCATION' then gpa / 4 * 100 else gpa end, -1) as percent
        from person_in p),
    ranked as (
        select number,
            rank() over w as place,
            count(*) over (partition by formation, final, total, tkp, tiu, twk, percent, birth) as equals
        from scored
        where final is not null
        window w as (partition by formation
            order by final desc, total desc, tkp desc, tiu desc, twk desc, percent desc, birth))
    select s.number, s.formation, f.position || '|' || f.qualification, f.need, f.location,
        case
            when left_by = 'WITHDRAWN' then 'APS'
            when left_by = 'DISQUALIFIED' then 'DIS'
            when left_by = 'REQUIREMENTS_NOT_MET' then 'TMS'
            when not present then 'TH'
            when eliminated then 'TMS-1'
            when place > quota then 'P/TL'
            when place + equals - 1 > quota then 'UNDECIDED'
            else 'P/L'
        end,
        coalesce(place, 0), coalesce(equals, 0), twk, tiu, tkp, total, final, percent, birth
    from scored s
    join formation_in f on f.code = s.formation
    left join ranked using (number);
    analyze final_result;

    insert into waiting select distinct work from final_result where code = 'UNDECIDED';
    insert into post_left
    select f.code, f.position || '|' || f.qualification, f.need, f.location,
        f.quota - (select count(*) from final_result r where r.formation = f.code and r.code = 'P/L')
    from formation_in f;
    delete from post_left where posts = 0 or work in (select work from waiting);

    for move in
        select *
        from (values (1, 'U-1', 'P/L-1'), (2, 'U-2', 'P/L-2'), (3, 'U-3', 'P/L-2'), (4, 'E-1', 'P/L-2'), (5, 'E-2', 'P/L-1'),
            (6, 'E-3', 'P/L-2')) as chain (no, code, result)
        order by no
    loop
        for empty in
            select *
            from post_left
            where posts > 0 and (need = 'UMUM') = (move.code like 'U%')
            order by code
        loop
            continue when exists (select from waiting w where w.work = empty.work);
            with queue as (
                select number,
                    rank() over (order by final desc, total desc, tkp desc, tiu desc, twk desc, percent desc, birth) as place,
                    count(*) over (partition by final, total, tkp, tiu, twk, percent, birth) as equals
                from final_result r
                where r.work = empty.work and r.code = 'P/TL' and pg_temp.meets(empty.need, twk, tiu, tkp)
                    and case move.code
                        when 'U-1' then r.need <> 'UMUM' and r.location = empty.location
                        when 'U-2' then r.need = 'UMUM' and r.location <> empty.location
                        when 'U-3' then r.location <> empty.location
                        when 'E-1' then r.need = empty.need and r.location <> empty.location
                        when 'E-2' then r.need <> empty.need and r.location = empty.location
                        when 'E-3' then r.location <> empty.location
                    end),
            moved as (
                update final_result r
                set code = case when place + equals - 1 <= empty.posts then move.result else 'UNDECIDED' end,
                    outcome = case when place + equals - 1 <= empty.posts then 'MOVED' else 'UNDECIDED' end,
                    step = move.code, receiver = empty.code, queue_rank = place, queue_sharing = equals
                from queue q
                where q.number = r.number and place <= empty.posts
                returning r.outcome)
            select coalesce(bool_or(outcome = 'UNDECIDED'), false) into tied from moved;
            if tied then
                insert into waiting values (empty.work);
            end if;
            update post_left
            set posts = empty.posts - (select count(*) from final_result where receiver = empty.code and step = move.code and work = empty.work)
            where code = empty.code and not tied;
        end loop;
    end loop;
end
$$;
