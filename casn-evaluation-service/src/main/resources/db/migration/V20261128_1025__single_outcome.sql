-- How somebody left the selection can be recorded one by one, besides coming from a file. A row comes from an import or from whoever
-- recorded it.

alter table participant_outcome
    alter column import_id drop not null,
    alter column line drop not null,
    add column recorded_by text,
    add column recorded_at timestamptz,
    add constraint participant_outcome_origin check ((import_id is null) = (line is null)
        and (import_id is null) = (recorded_by is not null) and (import_id is null) = (recorded_at is not null));
