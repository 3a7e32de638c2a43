-- Selections, what is imported into them, and what is decided from it. Every row carries its agency, and row-level policies show it
-- only to a transaction whose scope covers that agency; the owner is bound by them too.

create table selection (
    id uuid primary key,
    kind text not null check (kind in ('CPNS')),
    year int not null,
    agency text not null,
    name text not null,
    created_by text not null,
    created_at timestamptz not null
);
create index selection_agency on selection (agency);

create table intake_import (
    id uuid primary key references job,
    selection_id uuid not null references selection,
    agency text not null,
    kind text not null check (kind in ('formations', 'participants', 'skd', 'skb')),
    mode text not null check (mode in ('strict', 'partial')),
    dry_run boolean not null,
    sha256 text not null,
    bytes bigint not null,
    created_by text not null,
    created_at timestamptz not null
);
create index intake_import_selection on intake_import (selection_id, id);

-- The intake tables have no foreign keys: 4 million rows a season are copied in, the checks are made set by set in the transaction
-- that brings the rows, and nothing that they refer to is ever deleted. import_id and line say where a row came from.
create table formation (
    selection_id uuid not null,
    agency text not null,
    code text collate "C" not null,
    position text not null,
    unit text not null,
    location text not null,
    need_type text not null,
    qualification text not null,
    quota int not null check (quota > 0),
    import_id uuid not null,
    line bigint not null,
    primary key (selection_id, code)
);

create table participant (
    selection_id uuid not null,
    agency text not null,
    number text collate "C" not null,
    nik text not null,
    name text not null,
    birth_date date not null,
    sex text not null check (sex in ('M', 'F')),
    formation_code text collate "C" not null,
    qualification text not null,
    gpa numeric(5, 2),
    import_id uuid not null,
    line bigint not null,
    primary key (selection_id, number),
    unique (selection_id, nik)
);
create index participant_formation on participant (selection_id, formation_code, number);

create table skd_score (
    selection_id uuid not null,
    agency text not null,
    number text collate "C" not null,
    present boolean not null,
    twk smallint,
    tiu smallint,
    tkp smallint,
    import_id uuid not null,
    line bigint not null,
    primary key (selection_id, number),
    check (present = (twk is not null and tiu is not null and tkp is not null))
);

create table skb_score (
    selection_id uuid not null,
    agency text not null,
    number text collate "C" not null,
    present boolean not null,
    score numeric(6, 3),
    eliminated boolean not null,
    import_id uuid not null,
    line bigint not null,
    primary key (selection_id, number),
    check (present or score is null)
);

-- Where the loader lays rows down before they are checked against each other and against what is there.
create unlogged table formation_staging (like formation);
create index on formation_staging (import_id, code);
create unlogged table participant_staging (like participant);
create index on participant_staging (import_id, number);
create unlogged table skd_score_staging (like skd_score);
create index on skd_score_staging (import_id, number);
create unlogged table skb_score_staging (like skb_score);
create index on skb_score_staging (import_id, number);

create table evaluation (
    id uuid primary key references job,
    selection_id uuid not null references selection,
    agency text not null,
    stage text not null check (stage in ('SKD', 'FINAL')),
    dry_run boolean not null,
    rule_set_code text not null,
    rule_set_version int not null,
    rule_set_digest text not null,
    based_on uuid references evaluation,
    input_digest text,
    result_digest text,
    counts jsonb,
    evaluated_by text not null,
    created_at timestamptz not null,
    foreign key (rule_set_code, rule_set_version) references rule_set_version (code, version),
    check (stage = 'SKD' or based_on is not null)
);
create index evaluation_selection on evaluation (selection_id, id);

-- Where the line was drawn in each formation: the facts from which reasons are made.
create table evaluation_formation (
    evaluation_id uuid not null references evaluation,
    agency text not null,
    code text collate "C" not null,
    need_type text not null,
    quota int not null,
    cut jsonb not null,
    primary key (evaluation_id, code)
);

-- One row per person: the input of the decision as it was, and the decision. Input and result files are made from it.
create table evaluation_result (
    evaluation_id uuid not null,
    agency text not null,
    number text collate "C" not null,
    formation_code text collate "C" not null,
    code text not null,
    rank int,
    sharing int,
    let_through boolean not null,
    present boolean not null,
    twk smallint,
    tiu smallint,
    tkp smallint,
    skb numeric(6, 3),
    eliminated boolean,
    final_score numeric(6, 3),
    gpa numeric(5, 2),
    gpa_scale text,
    birth_date date,
    primary key (evaluation_id, number)
) partition by hash (evaluation_id);
-- Read through the table, whose policies hold; written by COPY into its one partition, since PostgreSQL refuses COPY where policies hold.
-- The application may insert there and do nothing else.
create table evaluation_result_rows partition of evaluation_result for values with (modulus 1, remainder 0);
create index evaluation_result_formation on evaluation_result (evaluation_id, formation_code, number);

create table tie_decision (
    id uuid primary key,
    evaluation_id uuid not null references evaluation,
    agency text not null,
    formation_code text not null,
    selected text[] not null,
    reason text not null,
    reference text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    unique (evaluation_id, formation_code)
);

create table publication (
    evaluation_id uuid primary key references evaluation,
    agency text not null,
    published_by text not null,
    published_at timestamptz not null,
    result_digest text not null
);

do $$
declare
    name text;
begin
    foreach name in array array['selection', 'intake_import', 'formation', 'participant', 'skd_score', 'skb_score',
        'formation_staging', 'participant_staging', 'skd_score_staging', 'skb_score_staging', 'evaluation',
        'evaluation_formation', 'evaluation_result', 'tie_decision', 'publication']
    loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        -- the subselect is evaluated once per statement, not per row
        execute format('create policy by_agency on %I using (agency like any ((select visible_agencies())::text[]))'
            || ' with check (agency like any ((select visible_agencies())::text[]))', name);
    end loop;
end
$$;

grant select, insert on selection, intake_import, formation, participant, skd_score, skb_score, evaluation_formation,
    tie_decision, publication to ${app};
grant select on evaluation_result to ${app};
grant insert on evaluation_result_rows to ${app};
grant select, insert, update (input_digest, result_digest, counts) on evaluation to ${app};
grant select, insert, delete on formation_staging, participant_staging, skd_score_staging, skb_score_staging to ${app};
grant update (code) on evaluation_result to ${app};
-- pseudonymisation, five years after publication
grant update (nik, name) on participant to ${app};

grant insert on participant, formation_staging, participant_staging, skd_score_staging, skb_score_staging to ${loader};

-- Who may go on to SKB: those whom the latest completed SKD evaluation of their selection let through. The view looks with the rights,
-- and through the policies, of whoever asks.
create view let_through with (security_invoker = true) as
select e.selection_id, r.evaluation_id, r.number, r.formation_code, r.twk, r.tiu, r.tkp
from evaluation e
join evaluation_result r on r.evaluation_id = e.id
where e.id = (
        select latest.id
        from evaluation latest
        join job on job.id = latest.id
        where latest.selection_id = e.selection_id and latest.stage = 'SKD' and not latest.dry_run
            and job.state = 'COMPLETED'
        order by job.finished_at desc, latest.id desc
        limit 1)
    and r.let_through;
grant select on let_through to ${app};
