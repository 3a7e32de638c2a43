-- An agency's version grows with each migration that changes it. The last one that the other services were told of is noted beside it, so that a
-- start tells of what is new and of nothing else.
alter table agency
    add column version bigint not null default 1,
    add column told_version bigint not null default 0;
grant update (told_version) on agency to ${app};

-- Whether others were told that a meeting was held; one that is still to come is told of when its record is changed after it.
alter table meeting add column told boolean not null default false;
