# Identity Emulator in a container: `docker build -t identity-emulator .`, or `docker compose up --build`.

# Stage 1, "build": makes the jar with the Maven wrapper and takes it apart into layers. Nothing else of it is kept.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build

COPY . .
# What Maven downloads is kept between builds, outside of the image.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -DskipTests package
RUN java -Djarmode=tools -jar target/identity-emulator.jar extract --layers --destination layers

# Stage 2, the image itself: a Java runtime, the service, and a user that may write only to /tmp and /data.
FROM eclipse-temurin:25-jre
# The ids are fixed, so that the owner of a mounted folder can be set to them. 1000 is taken in Ubuntu's image.
RUN groupadd --gid 10001 emulator \
    && useradd --uid 10001 --gid emulator --no-create-home --home-dir /data --shell /usr/sbin/nologin emulator \
    && install -d -o emulator -g emulator -m 0750 /data
WORKDIR /app

# What changes least comes first.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

USER 10001:10001
EXPOSE 12111

# The java command reads these by itself: no shell stands between Docker and Java. `-e JDK_JAVA_OPTIONS=...` replaces them.
# They suit a small service that starts often. For long load runs leave out TieredStopAtLevel.
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"

# bash opens the connection itself (sh cannot), so the image needs no curl.
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-12111} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && answer=$(timeout 2 cat <&3); [[ $answer == 'HTTP/1.'?' 200'* && $answer == *'\"status\":\"UP\"'* ]]"]

# Java is process 1 and gets SIGTERM itself.
ENTRYPOINT ["java", "-jar", "identity-emulator.jar"]
