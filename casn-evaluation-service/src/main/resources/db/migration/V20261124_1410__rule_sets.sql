-- Special posts can have a passing grade of their own; which there are is said by the rule set.
alter table formation add column special_post text;
alter table formation_staging add column special_post text;
alter table evaluation_formation add column special_post text;

-- Rule sets being written. They hold for all agencies and tell of nobody, so there is no agency and no policy.
create table rule_set_draft (
    code text collate "C" not null,
    version int not null check (version > 0),
    document jsonb not null,
    revision bigint not null,
    authors text[] not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (code, version)
);

-- Which of the versions in rule_set_version were published here; the others came as files. There is no right to change one.
create table rule_set_publication (
    code text collate "C" not null,
    version int not null,
    digest text not null,
    authors text[] not null,
    published_by text not null,
    published_at timestamptz not null,
    primary key (code, version),
    foreign key (code, version) references rule_set_version (code, version)
);

grant select, insert, update, delete on rule_set_draft to ${app};
grant select, insert on rule_set_publication to ${app};
