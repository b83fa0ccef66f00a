# Identity Emulator in a container: `docker build -t identity-emulator .`, or `docker compose up --build`.

# Stage 1, "build": makes a small Java runtime, the jar with the Maven wrapper, and a cache from a rehearsal of typical requests.
FROM eclipse-temurin:25-jdk AS build
RUN jlink --output /opt/jre --no-header-files --no-man-pages --strip-java-debug-attributes \
    --add-modules java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.jfr,jdk.management,jdk.net,jdk.unsupported
WORKDIR /build

COPY . .
# Maven's downloads are kept between builds, outside of the image.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -Paot -Dmaven.test.skip=true package
RUN JAVA=/opt/jre/bin/java REHEARSAL_JAVA=java bin/prepare target/aot/identity-emulator.jar /app

# Stage 2, the image itself: a Java runtime, the service, and a user that may write only to /tmp and /data.
FROM debian:13-slim
# The ids are fixed, so that a mounted folder can be given to them.
RUN groupadd --gid 10001 emulator \
    && useradd --uid 10001 --gid emulator --no-create-home --home-dir /data --shell /usr/sbin/nologin emulator \
    && install -d -o emulator -g emulator -m 0750 /data
WORKDIR /app

# Parts that change least come first. The cache fits only these files, at this place.
COPY --from=build /opt/jre /opt/jre
COPY --from=build /app/lib lib
COPY --from=build /app/identity-emulator /app/health /app/identity-emulator.jar /app/identity-emulator.aot ./

USER 10001:10001
EXPOSE 12111
# EMULATOR_JVM=long suits long or heavy runs; JAVA_OPTS adds JVM options.
ENV JAVA=/opt/jre/bin/java LANG=C.UTF-8 MALLOC_ARENA_MAX=2 EMULATOR_ADDRESS_FILE=/tmp/identity-emulator.address

# Reads the address from a file that the emulator writes, so that it works with any port, path and TLS.
HEALTHCHECK --interval=2s --timeout=3s --start-period=60s --retries=3 CMD ["/app/health"]

# The script replaces itself by Java, so that Java is process 1 and gets SIGTERM.
ENTRYPOINT ["/app/identity-emulator"]
