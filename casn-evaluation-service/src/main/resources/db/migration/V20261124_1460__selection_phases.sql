-- When the phases of a selection run, and that it was closed. How far it is follows from what has happened to it, and is not stored.

alter table selection add column phases jsonb not null default '[]';
alter table selection add column version int not null default 0;
alter table selection add column closed_by text;
alter table selection add column closed_at timestamptz;
alter table selection add check ((closed_by is null) = (closed_at is null));
grant update (name, phases, version, closed_by, closed_at) on selection to ${app};
