-- Meetings (rapat koordinasi, rakor) and what was committed to at them.

create table meeting (
    id uuid primary key,
    title text not null,
    held_on date not null,
    place text not null,
    agenda text[] not null,
    findings text[] not null,
    decisions text[] not null,
    version int not null default 0
);
create index meeting_order on meeting (held_on, id);

create table meeting_participant (
    meeting_id uuid not null references meeting,
    position int not null,
    role text not null check (role in ('CHAIR', 'SIGNATORY', 'ATTENDEE')),
    office text not null,
    name text,
    region text collate "C" references region,
    primary key (meeting_id, position)
);

create table commitment (
    id uuid primary key,
    region_code text collate "C" not null references region,
    signed_on date not null,
    meeting_id uuid references meeting,
    title text not null,
    signatory_office text not null,
    signatory_name text,
    document_reference text,
    document_url text,
    version int not null default 0
);
create index commitment_order on commitment (region_code, signed_on, id);
create index commitment_meeting on commitment (meeting_id);

create table commitment_point (
    commitment_id uuid not null references commitment,
    position int not null,
    text text not null,
    status text not null check (status in ('OPEN', 'IN_PROGRESS', 'DONE', 'DROPPED')),
    follow_up text,
    primary key (commitment_id, position)
);

-- Nothing is ever deleted but lines of a list that was changed.
grant select, insert, update on meeting, commitment to ${app};
grant select, insert, update, delete on meeting_participant, commitment_point to ${app};
