# What docker-compose.yml and docs/operations.md use of the official image: the user 999, the entry point, the client programs.
ARG BASE
FROM ${BASE}
RUN groupadd --system --gid 999 postgres \
    && useradd --system --uid 999 --gid postgres --home-dir /var/lib/postgresql --shell /bin/bash postgres \
    && apt-get update -qq && apt-get upgrade -y -qq && apt-get install -y -qq --no-install-recommends postgresql-common \
    && echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf \
    && apt-get install -y -qq --no-install-recommends postgresql-17 \
    && apt-get clean && rm -rf /var/lib/apt/lists/* /var/log/*.log /usr/share/doc/* /usr/share/man/* \
    && mkdir -p /var/lib/postgresql/data /docker-entrypoint-initdb.d \
    && chown -R postgres:postgres /var/lib/postgresql && chmod 700 /var/lib/postgresql/data
# As in the official image; a tmpfs that is mounted there takes this mode on.
RUN install --directory --owner=postgres --group=postgres --mode=3777 /var/run/postgresql
COPY postgresql-entrypoint /usr/local/bin/docker-entrypoint.sh
ENV PATH=/usr/lib/postgresql/17/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    PGDATA=/var/lib/postgresql/data
VOLUME /var/lib/postgresql/data
USER postgres
STOPSIGNAL SIGINT
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["postgres"]
