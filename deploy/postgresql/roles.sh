#!/bin/bash
# The databases and roles of the suite. PostgreSQL's container runs it when its data directory is made; running it again
# (docker-compose exec postgres /docker-entrypoint-initdb.d/roles.sh) changes nothing but passwords that were changed.
#
# <service>_owner owns the database and migrates it; <service>_app works with what the migrations granted;
# <service>_loader is not subject to row-level security. Neither of the latter may create anything.
set -euo pipefail

# Passwords are read by psql itself: on a command line everybody would see them.
database() {
    psql --no-psqlrc --quiet --username=postgres --dbname=postgres --set=ON_ERROR_STOP=1 --set=name="$1" <<'SQL'
\set owner :name _owner
\set app :name _app
\set loader :name _loader
\set owner_file /run/secrets/ :name -owner
\set app_file /run/secrets/ :name -app
\set loader_file /run/secrets/ :name -loader
\setenv OWNER_FILE :owner_file
\setenv APP_FILE :app_file
\setenv LOADER_FILE :loader_file
\set owner_password `cat "$OWNER_FILE"`
\set app_password `cat "$APP_FILE"`
\set loader_password `cat "$LOADER_FILE"`
select format('create role %I', role) from unnest(array[:'owner', :'app', :'loader']) role
where role not in (select rolname from pg_roles) \gexec
alter role :"owner" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
alter role :"app" login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';
alter role :"loader" login nosuperuser nocreatedb nocreaterole noreplication bypassrls password :'loader_password';
select format('create database %I owner %I', :'name', :'owner')
where :'name' not in (select datname from pg_database) \gexec
revoke all on database :"name" from public;
grant connect on database :"name" to :"app", :"loader";
\connect :"name"
alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"app", :"loader";
SQL
}

for name in region casn talent; do
    database "$name"
done

# Keycloak keeps the realm; one role is enough for it.
psql --no-psqlrc --quiet --username=postgres --dbname=postgres --set=ON_ERROR_STOP=1 <<'SQL'
\set password `cat /run/secrets/keycloak-database`
select 'create role keycloak' where 'keycloak' not in (select rolname from pg_roles) \gexec
alter role keycloak login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password';
select 'create database keycloak owner keycloak' where 'keycloak' not in (select datname from pg_database) \gexec
revoke all on database keycloak from public;
SQL
