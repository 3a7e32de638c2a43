-- The lines of formations are written as the rows of people are: by COPY into the one partition of a table whose policies hold for who reads.
-- The application may insert there and do nothing else. As for those rows, that the evaluation exists is what the writer begins with.

select set_config('talenta.agencies', '%', true);

alter table evaluation_formation rename to evaluation_formation_rows;
alter table evaluation_formation_rows rename constraint evaluation_formation_pkey to evaluation_formation_rows_pkey;
alter index evaluation_formation_work rename to evaluation_formation_rows_work;
alter table evaluation_formation_rows drop constraint evaluation_formation_evaluation_id_fkey;
drop policy by_agency on evaluation_formation_rows;
alter table evaluation_formation_rows no force row level security;
alter table evaluation_formation_rows disable row level security;

create table evaluation_formation (
    like evaluation_formation_rows,
    primary key (evaluation_id, code)
) partition by hash (evaluation_id);
create index evaluation_formation_work on evaluation_formation (evaluation_id, position) where position is not null;
alter table evaluation_formation attach partition evaluation_formation_rows for values with (modulus 1, remainder 0);

alter table evaluation_formation enable row level security;
alter table evaluation_formation force row level security;
create policy by_agency on evaluation_formation
    using (agency like any ((select visible_agencies())::text[]))
    with check (agency like any ((select visible_agencies())::text[]));

revoke select on evaluation_formation_rows from ${app};
grant select on evaluation_formation to ${app};

-- Those whom an SKD evaluation let through, formation by formation: the final stage reads them in parts.
create index evaluation_result_let_through_formation on evaluation_result (evaluation_id, formation_code) where let_through;
