package dev.identityemulator.fuzz;

import dev.identityemulator.support.Patience;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sends raw bytes, and reads the response. */
final class SocketClient {

    /** The status for a response in HTTP/0.9, which has neither a status nor headers. */
    static final int BARE = 209;

    private static final int PATIENCE_MILLIS = (int) Patience.LIMIT.toMillis();

    private final int port;

    SocketClient(int port) {
        this.port = port;
    }

    /** A response; without a body, the body is empty. */
    record Response(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** The first final response to these bytes; empty if the server only closed the connection. */
    Optional<Response> send(byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, request);
            var received = new ByteArrayInputStream(readAll(socket.getInputStream()));
            var response = read(received);
            while (response.isPresent() && response.get().status() < 200) {
                response = read(received);
            }
            return response;
        }
    }

    private static void write(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
        } catch (IOException rejectedEarly) {
            // the response is there all the same
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (java.net.SocketException hungUp) {
            // what came before counts
        }
        return bytes.toByteArray();
    }

    private static Optional<Response> read(InputStream in) throws IOException {
        var statusLine = line(in);
        if (statusLine.isEmpty()) {
            return Optional.empty();
        }
        if (!statusLine.startsWith("HTTP/")) {
            return Optional.of(
                    new Response(BARE, Map.of(), statusLine + new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int status = Integer.parseInt(statusLine.split(" ")[1]);
        return Optional.of(new Response(status, headers, status < 200 ? "" : body(in, headers)));
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            var length = headers.get("content-length");
            var bytes = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
            return new String(bytes, StandardCharsets.UTF_8);
        }
        var bytes = new ByteArrayOutputStream();
        for (var size = line(in); !size.isEmpty() && !size.equals("0"); size = line(in)) {
            bytes.write(in.readNBytes(Integer.parseInt(size, 16)));
            line(in);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
