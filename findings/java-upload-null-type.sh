#!/usr/bin/env bash
# com.stripe:stripe-java 33.3.0 (Maven Central): the file part of an upload from a stream, or from a file without an ending.
# Expected: the type of the part is application/octet-stream, or there is none, where the SDK cannot tell it from the name.
# Seen: the part says "Content-Type: null", the four letters. So it is for an InputStream, which it
# names "blob", and for a File whose name tells nothing, as the temporary files of servlet containers are.
# Why it matters: that is the usual way of an ID image from a web form (MultipartFile.getInputStream()) to stripe.files().create.
# "null" is no media type: strict parsers of multipart, gateways and recording proxies in between refuse it or store it as the
# file's type. A named temporary file (front.png) is the way around.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.stripe</groupId><artifactId>stripe-java</artifactId><version>33.3.0</version></dependency>
<dependency><groupId>com.google.code.gson</groupId><artifactId>gson</artifactId><version>2.13.2</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
cat > F.java <<'X'
import com.stripe.StripeClient;
import com.stripe.param.FileCreateParams;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

public class F {
    public static void main(String[] args) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            body.lines().filter(line -> line.contains("filename=") || line.startsWith("Content-Type:"))
                    .forEach(line -> System.out.println("  " + line));
            byte[] response = "{\"id\":\"file_1\",\"object\":\"file\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, response.length);
            exchange.getResponseBody().write(response);
            exchange.close();
        });
        server.start();
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        StripeClient stripe = StripeClient.builder().setApiKey("sk_test_invented").setFilesBase(base).build();
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        var params = FileCreateParams.builder().setPurpose(FileCreateParams.Purpose.IDENTITY_DOCUMENT);
        for (String name : new String[] {"front.png", "upload_0017"}) {
            stripe.v1().files().create(params.setFile(Files.write(Path.of(name), png).toFile()).build());
        }
        stripe.v1().files().create(params.setFile(new ByteArrayInputStream(png)).build());
        server.stop(0);
    }
}
X
javac -cp 'lib/*' F.java
echo "stripe-java 33.3.0"
java -cp 'lib/*:.' F | tee seen
[[ $(grep -c 'Content-Type: null' seen) == 2 && $(grep -c 'Content-Type: image/png' seen) == 1 ]] ||
    { echo "the behaviour has changed" >&2; exit 1; }
