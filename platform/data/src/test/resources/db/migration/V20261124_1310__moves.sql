-- What the test's consumer makes of the events that it hears.
create table move (
    key text not null,
    number int not null,
    trace text
);
create table place (
    key text primary key,
    name text not null,
    version bigint not null
);
grant select, insert, update, delete on move, place to ${app};
