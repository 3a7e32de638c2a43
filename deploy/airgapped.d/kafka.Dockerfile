# What docker-compose.yml and docs/operations.md use of the official image: the user 1000, and the commands in /opt/kafka/bin.
ARG BASE
FROM ${BASE}
COPY libs/ /opt/kafka/libs/
COPY kafka-command /opt/kafka/bin/
RUN for name in server-start storage topics configs acls consumer-groups console-consumer console-producer get-offsets; do \
        ln -s kafka-command "/opt/kafka/bin/kafka-$name.sh"; \
    done \
    && useradd --uid 1000 --user-group --no-create-home appuser \
    && mkdir -p /var/lib/kafka/data && chown -R appuser:appuser /var/lib/kafka
VOLUME /var/lib/kafka/data
USER appuser
