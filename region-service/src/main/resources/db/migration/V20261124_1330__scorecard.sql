-- What the other services told of the agencies, as scorecards show it: the latest state of each selection and of each agency's talent.
-- Nothing here is asked for or computed elsewhere; all of it can be thrown away and read again from the topics. Counts only, no persons.

create table selection_progress (
    selection_id uuid primary key,
    agency text collate "C" not null,
    kind text not null,
    year int not null,
    formations int not null,
    posts int not null,
    participants int not null,
    -- null: no published evaluation decides it
    present int,
    met int,
    let_through int,
    filled int,
    empty int,
    appointed int not null,
    by_state jsonb not null,
    published_evaluation uuid,
    version bigint not null,
    event_id uuid not null,
    told_at timestamptz not null
);
create index selection_progress_agency on selection_progress (agency, selection_id);

create table talent_summary (
    agency text collate "C" primary key,
    as_of timestamptz not null,
    people int not null,
    boxes jsonb not null,
    unmapped int not null,
    completeness numeric,
    leadership numeric,
    competence numeric,
    performance numeric,
    -- of how many people the three before are the mean
    known jsonb not null,
    version bigint not null,
    event_id uuid not null,
    told_at timestamptz not null
);

grant select, insert, update, delete on selection_progress, talent_summary to ${app};
