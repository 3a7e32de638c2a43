-- What casn-evaluation-service tells of probations; none before it told of any.

alter table selection_progress add column probations jsonb not null default '{}';
