-- What every service keeps besides its own data. The owner runs this; ${app} is the application, ${loader} the import workers.

create table job (
    id uuid primary key,
    kind text not null,
    state text not null check (state in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    processed bigint not null default 0,
    total bigint,
    rejected bigint not null default 0,
    queued_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    not_before timestamptz not null default now(),
    lease_owner text,
    lease_until timestamptz,
    attempt int not null default 0,
    forgiven int not null default 0,
    cancel_requested boolean not null default false,
    subject text not null,
    client text not null,
    agencies text not null,
    failure_code text,
    failure_values jsonb,
    check ((state = 'RUNNING') = (lease_owner is not null)),
    check ((state in ('COMPLETED', 'FAILED', 'CANCELLED')) = (finished_at is not null))
);
create index job_open on job (queued_at) where state in ('QUEUED', 'RUNNING');

create table rejection (
    job_id uuid not null references job,
    line bigint not null,
    position int not null,
    column_name text,
    code text not null,
    message_values jsonb not null,
    created_at timestamptz not null default now(),
    primary key (job_id, line, position)
);
create index rejection_age on rejection (created_at);

create table idempotency (
    owner text not null,
    operation text not null,
    key text not null,
    fingerprint text not null,
    agencies text not null,
    sees text[] not null,
    status int not null,
    headers jsonb not null,
    body text,
    created_at timestamptz not null default now(),
    primary key (owner, operation, key)
);
create index idempotency_age on idempotency (created_at);

create table rule_set_version (
    code text not null,
    version int not null,
    digest text not null,
    document jsonb not null,
    published_at timestamptz not null default now(),
    primary key (code, version)
);

create table audit_entry (
    id uuid primary key,
    at timestamptz not null default now(),
    subject text not null,
    client text not null,
    operation text not null,
    ids text[] not null,
    query_hash text,
    outcome text not null check (outcome in ('COMMITTED', 'ANSWERED', 'REFUSED', 'FAILED')),
    status int,
    trace_id text
);
create index audit_entry_order on audit_entry (at, id);

-- The application writes the audit and can neither read nor change it. Reading goes through this function, which asks for a
-- setting that only the audit resource makes, after it has checked the scope; so a stray query reads nothing.
create function audit_page(before_at timestamptz, before_id uuid, of_subject text, of_operation text, at_most int)
    returns setof audit_entry
    language plpgsql stable security definer set search_path = public, pg_temp
as $$
begin
    if coalesce(current_setting('talenta.audit', true), '') <> 'read' then
        raise exception 'the audit is read through its resource only' using errcode = '42501';
    end if;
    return query
        select *
        from audit_entry e
        where (before_at is null or (e.at, e.id) < (before_at, before_id))
            and (of_subject is null or e.subject = of_subject)
            and (of_operation is null or e.operation = of_operation)
        order by e.at desc, e.id desc
        limit at_most;
end
$$;

-- Ten years are the floor, whatever is configured.
create function audit_prune(before timestamptz, at_most int) returns int
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    pruned int;
begin
    if before > now() - interval '10 years' then
        raise exception 'the audit is kept for ten years at least' using errcode = '42501';
    end if;
    delete from audit_entry where id in (select id from audit_entry where at < before limit at_most);
    get diagnostics pruned = row_count;
    return pruned;
end
$$;

revoke all on function audit_page(timestamptz, uuid, text, text, int), audit_prune(timestamptz, int) from public;

-- The agencies that the present transaction may see, as LIKE patterns; unset or empty: null, which no row matches.
create function visible_agencies() returns text[]
    language sql stable parallel safe
as $$
    select string_to_array(nullif(current_setting('talenta.agencies', true), ''), ',')
$$;

grant select, insert, update on job to ${app};
grant select, insert, delete on rejection, idempotency to ${app};
grant select, insert on rule_set_version to ${app};
grant insert on audit_entry to ${app};
grant execute on function audit_page(timestamptz, uuid, text, text, int), audit_prune(timestamptz, int) to ${app};

-- The import workers finish their job in the transaction of their rows.
grant select (id, state, lease_owner, attempt, cancel_requested) on job to ${loader};
grant update (state, processed, total, rejected, finished_at, lease_owner, lease_until) on job to ${loader};
