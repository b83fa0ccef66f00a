package dev.identityemulator.core.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An emulator with an upstream whose response each test chooses. */
final class EmulatorWithUpstream implements AutoCloseable {

    private final RecordingUpstream upstream;
    private final EmulatorServer server;
    private volatile RecordingUpstream.Reply reply = (request, out, connection) -> {};

    private EmulatorWithUpstream(String... settings) {
        upstream = RecordingUpstream.replying((request, out, connection) -> reply.to(request, out, connection));
        var all = new String[settings.length + 1];
        System.arraycopy(settings, 0, all, 1, settings.length);
        all[0] = upstream.setting();
        server = EmulatorServer.start(all);
    }

    static EmulatorWithUpstream start(String... settings) {
        return new EmulatorWithUpstream(settings);
    }

    /** A fresh account, for which the upstream has recorded nothing, and responds with a charge. */
    Emulator freshAccount() {
        upstream.requests.clear();
        respond(RecordingUpstream.json("200 OK", "{\"object\":\"charge\"}"));
        return Emulator.withFreshAccount(server.baseUrl());
    }

    /** Lets the upstream send these bytes. */
    void respond(String response) {
        reply((request, out, connection) -> out.write(response.getBytes(StandardCharsets.ISO_8859_1)));
    }

    void reply(RecordingUpstream.Reply other) {
        reply = other;
    }

    /** What the upstream got. */
    List<RecordingUpstream.Recorded> requests() {
        return upstream.requests;
    }

    /** The only request that the upstream got. */
    RecordingUpstream.Recorded only() {
        assertThat(upstream.requests).hasSize(1);
        return upstream.requests.get(0);
    }

    String host() {
        return upstream.host();
    }

    String baseUrl() {
        return server.baseUrl();
    }

    /** What the emulator responds to these bytes, up to the end of the connection. */
    String raw(String request) throws IOException {
        var address = URI.create(server.baseUrl());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        upstream.close();
    }
}
