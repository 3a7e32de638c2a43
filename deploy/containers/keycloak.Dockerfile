# Keycloak, built once for PostgreSQL, so that it starts from a read-only file system.
ARG BASE=keycloak/keycloak:26.5.5
FROM ${BASE}
RUN /opt/keycloak/bin/kc.sh build --db=postgres --cache=local --health-enabled=true --metrics-enabled=true \
    --features-disabled=account,device-flow,ciba,kerberos,organization,impersonation,web-authn,passkeys,recovery-codes,workflows \
    # A tmpfs that is mounted there takes this mode on.
    && mkdir -p /opt/keycloak/data && chmod 1777 /opt/keycloak/data
USER 1000:0
