# A service or the gateway, from what Maven built; the context is its module. BASE needs java and bash.
ARG BASE=eclipse-temurin:17-jre

# Third-party libraries change seldom, our own jars with every build: they become layers of their own.
FROM ${BASE} AS split
COPY target/quarkus-app/ /split/
RUN mkdir -p /own/lib/main && mv /split/lib/main/id.talenta.* /own/lib/main/ \
    && mv /split/app /split/quarkus /split/quarkus-run.jar /own/

FROM ${BASE}
WORKDIR /opt/talenta
COPY --from=split /split/lib/ lib/
COPY --from=split /own/ ./

# Class-data sharing: one start without a database, which ends where the database is needed, or after a while. What was
# loaded until then lies in the archive. It is bound to this JVM and these jars, hence made here.
RUN timeout --signal=TERM 40 java -XX:ArchiveClassesAtExit=app.jsa \
        -Dquarkus.log.level=WARN \
        -Dquarkus.oidc.auth-server-url=http://127.0.0.1:1/realms/none \
        -Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:1/none \
        -Dquarkus.datasource.username=none -Dquarkus.datasource.password=none \
        -Dquarkus.flyway.migrate-at-start=false \
        -Dtalenta.database.owner.username=none -Dtalenta.database.owner.password=none \
        -Dtalenta.database.loader.username=none -Dtalenta.database.loader.password=none \
        -Dtalenta.paging.secret=only-for-the-start-in-the-image-build \
        -Dtalenta.gateway.upstreams.region=http://127.0.0.1:1 \
        -Dtalenta.gateway.upstreams.casn=http://127.0.0.1:1 \
        -Dtalenta.gateway.upstreams.talent=http://127.0.0.1:1 \
        -Dkafka.bootstrap.servers=127.0.0.1:1 \
        -jar quarkus-run.jar >/tmp/start.log 2>&1 \
    ; test -s app.jsa || { cat /tmp/start.log; exit 1; } \
    ; rm -rf /tmp/* /tmp/.[!.]* \
    && mkdir -p /var/lib/talenta/uploads && chown -R 10001:10001 /var/lib/talenta

# Numeric, so that Kubernetes can see that it is not root. The code belongs to root and cannot be changed by the service.
USER 10001:10001

ARG MANAGEMENT_PORT
ENV MANAGEMENT_PORT=${MANAGEMENT_PORT} \
    TALENTA_UPLOADS_DIRECTORY=/var/lib/talenta/uploads \
    SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS=/run/secrets

# Without curl, which not every base has.
HEALTHCHECK --interval=5s --timeout=4s --start-period=120s --retries=4 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$MANAGEMENT_PORT && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]

# Half of the container's memory for the heap; the rest is classes, code, threads and buffers.
# JDK_JAVA_OPTIONS adds to these. In a container below 1.8 GB the JVM picks the serial collector by itself.
ENTRYPOINT ["java", "-XX:SharedArchiveFile=/opt/talenta/app.jsa", "-XX:MaxRAMPercentage=50", "-XX:InitialRAMPercentage=12", \
    "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/talenta/quarkus-run.jar"]
