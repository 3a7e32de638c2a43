ARG BASE
FROM ${BASE}
RUN apt-get update -qq && apt-get upgrade -y -qq && apt-get install -y -qq --no-install-recommends openjdk-17-jre-headless \
    && apt-get clean && rm -rf /var/lib/apt/lists/* /var/log/*.log /usr/share/doc/* /usr/share/man/*
