-- What a published evaluation counted in each formation, so that statistics add up thousands of rows and not millions. Written once, when the
-- evaluation, or the final one that is based on it, is published.

select set_config('talenta.agencies', '%', true);

-- The formation whose post somebody was given instead of one of their own.
alter table evaluation_result add column if not exists placed_formation_code text collate "C";

create table published_formation (
    evaluation_id uuid not null references evaluation,
    selection_id uuid not null references selection,
    agency text not null,
    code text collate "C" not null,
    need_type text not null,
    quota int not null,
    participants int not null,
    present int not null,
    ranked int not null,
    let_through int not null,
    selected int not null,
    -- of these, those who applied for another formation
    by_optimisation int not null,
    primary key (evaluation_id, code)
);

alter table published_formation enable row level security;
alter table published_formation force row level security;
create policy by_agency on published_formation
    using (agency like any ((select visible_agencies())::text[]))
    with check (agency like any ((select visible_agencies())::text[]));
grant select, insert on published_formation to ${app};

-- What was published before.
insert into published_formation
select counted.evaluation_id, e.selection_id, counted.agency, counted.code, counted.need_type, counted.quota,
    count(r.number), count(r.number) filter (where r.present), count(r.rank), count(r.number) filter (where r.let_through),
    count(r.number) filter (where e.stage <> 'SKD' and r.rank is not null
        and r.code = v.document -> 'payload' -> 'finalResult' -> 'codes' ->> 'selected'),
    0
from evaluation e
join rule_set_version v on v.code = e.rule_set_code and v.version = e.rule_set_version
join evaluation_formation counted on counted.evaluation_id = e.id
left join evaluation_result r on r.evaluation_id = counted.evaluation_id and r.formation_code = counted.code
where e.id in (
    select unnest(array[published.id, published.based_on])
    from publication u
    join evaluation published on published.id = u.evaluation_id)
group by counted.evaluation_id, e.selection_id, counted.agency, counted.code, counted.need_type, counted.quota;
