-- What a service says (outbox) and what it hears (inbox). Neither is under a row-level policy: the relay and the consumers see all of it, no
-- query of a caller does.

-- Rows come in at the rate of the writes and leave as soon as the broker has them, so it is vacuumed by number, not by share.
create table outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null,
    topic text not null,
    key text not null,
    type text not null,
    version bigint not null,
    restricted boolean not null,
    at timestamptz not null,
    traceparent text,
    data bytea not null,
    -- of an event that is passed on, not said: as a dead letter
    source text,
    headers jsonb,
    -- can never be sent, or waits behind one of its key that cannot
    parked_at timestamptz,
    parked_cause text,
    requeue boolean not null default false,
    check ((parked_at is null) = (parked_cause is null))
) with (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0
);
create index outbox_parked on outbox (topic, key) where parked_at is not null;

-- Each event that had its effect, for as long as it may come again.
create table inbox (
    event_id uuid primary key,
    topic text not null,
    received_at timestamptz not null default now()
);
create index inbox_age on inbox (received_at);

-- The version of each aggregate whose state was taken over.
create table state_version (
    topic text not null,
    key text not null,
    version bigint not null,
    primary key (topic, key)
);

-- What could not be processed, until an operator has it processed after all.
create table dead_letter (
    event_id uuid primary key,
    topic text not null,
    partition int not null,
    record_offset bigint not null,
    key text,
    type text not null,
    restricted boolean not null,
    headers jsonb not null,
    data bytea,
    cause text not null,
    attempts int not null,
    at timestamptz not null default now(),
    replayed_at timestamptz
);
create index dead_letter_order on dead_letter (at, event_id) where replayed_at is null;

grant select, insert, update, delete on outbox, inbox, state_version, dead_letter to ${app};
