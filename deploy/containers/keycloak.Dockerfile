# Keycloak, built once for PostgreSQL, so that it starts from a read-only file system.
ARG BASE=keycloak/keycloak:26.5.5
FROM ${BASE}
RUN /opt/keycloak/bin/kc.sh build --db=postgres --cache=local --health-enabled=true --metrics-enabled=true \
    --features-disabled=account,device-flow,ciba,kerberos,organization,impersonation,web-authn,passkeys,recovery-codes,workflows
USER 1000:0
