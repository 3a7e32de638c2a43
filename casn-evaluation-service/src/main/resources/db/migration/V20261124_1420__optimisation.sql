-- Filling of empty posts, and people who left a selection other than by its tests.

create table participant_outcome (
    selection_id uuid not null,
    agency text not null,
    number text collate "C" not null,
    outcome text not null check (outcome in ('WITHDRAWN', 'DISQUALIFIED', 'REQUIREMENTS_NOT_MET')),
    reason text not null,
    import_id uuid not null,
    line bigint not null,
    primary key (selection_id, number)
);
create unlogged table participant_outcome_staging (like participant_outcome);
create index on participant_outcome_staging (import_id, number);

alter table intake_import drop constraint intake_import_kind_check;
alter table intake_import add constraint intake_import_kind_check
    check (kind in ('formations', 'participants', 'skd', 'skb', 'outcomes'));

-- What the filling compares, as it was compared; null where the rule set leaves posts empty.
alter table evaluation_formation
    add column position text,
    add column location text,
    add column qualification text;
create index evaluation_formation_work on evaluation_formation (evaluation_id, position)
    where position is not null;

-- The queue in which somebody stood, and the formation that they were moved to.
alter table evaluation_result
    add column outcome text,
    add column placed_formation_code text collate "C",
    add column queue_outcome text,
    add column queue_step text,
    add column queue_formation text collate "C",
    add column queue_rank int,
    add column queue_sharing int;
create index evaluation_result_queue on evaluation_result (evaluation_id, queue_formation, queue_rank)
    where queue_rank is not null;

-- Where the line was drawn in each queue. A decision about a tie adds queues and changes none.
create table evaluation_queue (
    evaluation_id uuid not null references evaluation,
    agency text not null,
    step text not null,
    formation_code text collate "C" not null,
    cut jsonb not null,
    primary key (evaluation_id, formation_code, step)
);

do $$
declare
    name text;
begin
    foreach name in array array['participant_outcome', 'participant_outcome_staging', 'evaluation_queue']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy by_agency on %I using (agency like any ((select visible_agencies())::text[]))'
            || ' with check (agency like any ((select visible_agencies())::text[]))', name);
    end loop;
end
$$;

grant select, insert on participant_outcome, evaluation_queue to ${app};
-- pseudonymisation
grant update (reason) on participant_outcome to ${app};
grant select, insert, delete on participant_outcome_staging to ${app};
grant insert on participant_outcome_staging to ${loader};
grant update (placed_formation_code, queue_outcome, queue_step, queue_formation, queue_rank, queue_sharing) on evaluation_result to ${app};
