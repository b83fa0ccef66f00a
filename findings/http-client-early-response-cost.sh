#!/usr/bin/env bash
# org.apache.httpcomponents.client5:httpclient5 5.6.4 with httpcore5 5.4 and 5.4.3 (Maven Central): looking for an early response.
# Expected: a patch release leaves the speed of MonitoringResponseOutOfOrderStrategy as it was: about that of an upload without it.
# Seen: with 5.4 it costs next to nothing; with 5.4.1 to 5.4.3 the socket is polled before each 8 KiB for a millisecond, which
# passes whole unless a response is there: an upload is bound to some 8 MB a second, however fast the network is. 256 KiB a look,
# by the public constructor, brings nearly all of the speed back. (5.4.4 needs a third of that time, still several times 5.4's.)
# Why it matters: gateways, recording proxies and mock servers that pass ID images on use it to see a 413 while they send. The
# version comes by a framework's dependency management, and a profile shows nothing, since the thread only waits.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for core in 5.4 5.4.3; do cat > pom.xml <<X
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.apache.httpcomponents.client5</groupId><artifactId>httpclient5</artifactId><version>5.6.4</version></dependency>
<dependency><groupId>org.apache.httpcomponents.core5</groupId><artifactId>httpcore5</artifactId><version>$core</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib-$core; done
cat > F.java <<'X'
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.*;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.*;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.impl.io.*;
import org.apache.hc.core5.http.io.ResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;

public class F {
    static final byte[] BODY = new byte[32 << 20];

    static long millis(String url, ResponseOutOfOrderStrategy strategy) throws Exception {
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().responseOutOfOrderStrategy(strategy).build()).build();
        try (var http = HttpClients.custom().setConnectionManager(connections).build()) {
            long begin = System.nanoTime();
            var post = new HttpPost(url);
            post.setEntity(new InputStreamEntity(new ByteArrayInputStream(BODY), BODY.length, ContentType.DEFAULT_BINARY));
            http.execute(post, response -> response.getCode());
            return Math.max(1, (System.nanoTime() - begin) / 1_000_000);
        }
    }

    public static void main(String[] args) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        millis(url, NoResponseOutOfOrderStrategy.INSTANCE);
        long without = millis(url, NoResponseOutOfOrderStrategy.INSTANCE);
        long normal = millis(url, MonitoringResponseOutOfOrderStrategy.INSTANCE);
        long seldom = millis(url, new MonitoringResponseOutOfOrderStrategy(256 << 10));
        System.out.printf("  32 MiB: without looks %d ms, a look each 8 KiB %d ms, each 256 KiB %d ms%n", without, normal, seldom);
        System.exit(normal >= 4096 ? 2 : 0);
    }
}
X
javac -cp 'lib-5.4/*' F.java
seen=; for core in 5.4 5.4.3; do
    echo "httpclient5 5.6.4, httpcore5 $core"; status=0
    java -cp "lib-$core/*:." F 2>/dev/null || status=$?; seen+="$status "
done
[[ $seen == "0 2 " ]] || { echo "the behaviour has changed" >&2; exit 1; }
