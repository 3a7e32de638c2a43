-- How far each selection is, in numbers: what casn.selection-progressed tells. Kept beside the rows that are counted, so that an appointment
-- adds one instead of counting half a million. Whoever changes it holds its row's lock, so versions and events are in order.

select set_config('talenta.agencies', '%', true);

create table selection_progress (
    selection_id uuid primary key references selection,
    agency text not null,
    version bigint not null default 0,
    formations int not null default 0,
    posts int not null default 0,
    participants int not null default 0,
    -- null until an evaluation that decides it is published
    present int,
    met int,
    let_through int,
    filled int,
    empty int,
    published_evaluation uuid references evaluation,
    appointments_by_state jsonb not null default '{}'
);

alter table selection_progress enable row level security;
alter table selection_progress force row level security;
create policy by_agency on selection_progress
    using (agency like any ((select visible_agencies())::text[]))
    with check (agency like any ((select visible_agencies())::text[]));
grant select, insert, update on selection_progress to ${app};

-- Whether the numbers hold what the import brought. The loader commits an import's rows and has nothing to do with numbers or events, so
-- they follow in a transaction of their own; what a crash left out is found by this column. Imports from before it are found so, too.
alter table intake_import add column counted boolean not null default false;
create index intake_import_uncounted on intake_import (id) where not counted;
grant update (counted) on intake_import to ${app};

insert into selection_progress (selection_id, agency)
select id, agency
from selection;
