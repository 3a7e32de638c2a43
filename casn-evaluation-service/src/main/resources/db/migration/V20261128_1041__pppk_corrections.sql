-- Corrections of PPPK scores. As those of CPNS scores: each row is the whole row as it is to be from then on, nothing is ever changed here, nor
-- in the scores that were imported, and the last row of a participant is in force.

create table pppk_score_correction (
    sequence bigint generated always as identity primary key,
    id uuid not null unique,
    selection_id uuid not null references selection,
    agency text not null,
    number text collate "C" not null,
    objection_id uuid references objection,
    before jsonb not null,
    present boolean not null,
    technical smallint,
    managerial smallint,
    sociocultural smallint,
    interview smallint,
    additional numeric(6, 3),
    reason text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    check (present = (technical is not null and managerial is not null and sociocultural is not null and interview is not null)),
    check (present or (technical is null and managerial is null and sociocultural is null and interview is null and additional is null))
);
create index pppk_score_correction_of on pppk_score_correction (selection_id, number, sequence desc);
create index pppk_score_correction_objection on pppk_score_correction (objection_id) where objection_id is not null;

alter table pppk_score_correction enable row level security;
alter table pppk_score_correction force row level security;
create policy by_agency on pppk_score_correction using (agency like any ((select visible_agencies())::text[]))
    with check (agency like any ((select visible_agencies())::text[]));
grant select, insert on pppk_score_correction to ${app};

-- The scores in force: what was imported, or what the last correction made of it. Views look with the rights of whoever asks.
create view pppk_correction_in_force with (security_invoker = true) as
select distinct on (selection_id, number) selection_id, number, sequence, id, present, technical, managerial, sociocultural, interview, additional
from pppk_score_correction
order by selection_id, number, sequence desc;

create view pppk_in_force with (security_invoker = true) as
select s.selection_id, s.number, coalesce(c.present, s.present) as present,
    case when c.id is null then s.technical else c.technical end as technical,
    case when c.id is null then s.managerial else c.managerial end as managerial,
    case when c.id is null then s.sociocultural else c.sociocultural end as sociocultural,
    case when c.id is null then s.interview else c.interview end as interview,
    case when c.id is null then s.additional else c.additional end as additional
from pppk_score s
left join pppk_correction_in_force c on c.selection_id = s.selection_id and c.number = s.number;

grant select on pppk_correction_in_force, pppk_in_force to ${app};
