package dev.identityemulator.browser.dashboard;

import dev.identityemulator.support.EmulatorServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many live pages of an account, each no more than its stream. */
final class PageCrowd implements AutoCloseable {

    private static final String REQUEST = "GET /dashboard/acct_1/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final List<Socket> pages = new ArrayList<>();

    private final URI server;

    PageCrowd(EmulatorServer server) {
        this.server = URI.create(server.baseUrl());
    }

    /** Opens so many of them, and returns once all of them are live. */
    void come(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            comeOne();
        }
    }

    private void comeOne() throws IOException {
        var page = new Socket(server.getHost(), server.getPort());
        pages.add(page);
        page.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
        var response = new BufferedReader(new InputStreamReader(page.getInputStream(), StandardCharsets.US_ASCII));
        if (response.lines().noneMatch("event:live"::equals)) {
            throw new AssertionError("page " + pages.size() + " did not become live");
        }
    }

    /** Closes all of them; the server hears of it when it has something to say to them. */
    void leave() {
        try {
            for (var page : pages) {
                page.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        leave();
    }
}
