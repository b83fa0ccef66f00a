package dev.identityemulator.stripecli.session;

import dev.identityemulator.support.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The request that opens a WebSocket, header by header. */
final class Upgrade {

    private static final int PATIENCE_MILLIS = (int) Patience.LIMIT.toMillis();

    private final Map<String, String> headers = new LinkedHashMap<>(Map.of(
            "Host", "localhost",
            "Connection", "Upgrade",
            "Upgrade", "websocket",
            "Sec-WebSocket-Version", "13",
            "Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==",
            "Sec-WebSocket-Protocol", CliSocket.PROTOCOL));
    private String method = "GET";

    /** The request of this session's WebSocket. */
    static Upgrade of(String id) {
        return new Upgrade().with("Websocket-Id", id);
    }

    Upgrade with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Upgrade without(String header) {
        headers.remove(header);
        return this;
    }

    Upgrade by(String other) {
        method = other;
        return this;
    }

    /** Sends the request, and does not read the response. */
    Socket open(String baseUrl) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(baseUrl).getPort()));
        socket.setSoTimeout(PATIENCE_MILLIS);
        var lines = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        var request = method + " /stripecli/websocket?websocket_feature=webhooks HTTP/1.1\r\n" + lines + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** The whole response of an error, or the head of the response otherwise. */
    String response(String baseUrl) throws IOException {
        headers.merge("Connection", "close", (one, other) -> one + ", " + other);
        try (var socket = open(baseUrl)) {
            var response = new ByteArrayOutputStream();
            int next = read(socket);
            while (next >= 0) {
                response.write(next);
                next = isOpened(response) ? -1 : read(socket);
            }
            return response.toString(StandardCharsets.UTF_8);
        }
    }

    private static boolean isOpened(ByteArrayOutputStream response) {
        var text = response.toString(StandardCharsets.UTF_8);
        return text.startsWith("HTTP/1.1 101") && text.endsWith("\r\n\r\n");
    }

    private static int read(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketException hungUp) {
            return -1;
        }
    }
}
