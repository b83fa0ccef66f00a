package dev.identityemulator.testkit;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Servers on free ports of this machine for the handlers of a test. */
final class Receivers {

    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

    /** Serves a handler at every path, and returns the address. */
    String serve(HttpHandler handler) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", new ToldHandler(handler));
            startAsDaemon(server);
            servers.add(server);
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        } catch (IOException failed) {
            throw new UncheckedIOException("The handler cannot be served", failed);
        }
    }

    void close() {
        servers.forEach(server -> server.stop(0));
        servers.clear();
    }

    /** Its thread is of the kind of the one that starts it, and must not keep a JVM alive. */
    private static void startAsDaemon(HttpServer server) {
        var starter = new Thread(server::start);
        starter.setDaemon(true);
        starter.start();
        try {
            starter.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
