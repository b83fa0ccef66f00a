package dev.identityemulator.platform.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;

/** Finds out whether the port can be had before anything else is done: Tomcat opens it last, seconds later. */
class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final int LARGEST = 65_535;

    /** Once the log is set up, which shows what is wrong. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var settings = Binder.get(event.getEnvironment());
        int port = settings.bind("server.port", Integer.class).orElse(0);
        var address = settings.bind("server.address", InetAddress.class).orElse(null);
        if (port > LARGEST) {
            throw new RejectedStartException(
                    "server.port is " + port + ", and the largest port is " + LARGEST + ".",
                    "Write a free one, such as --server.port=4242, or --server.port=0 for any that is free.");
        }
        if (port > 0 && !Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            check(address, port);
        }
    }

    private static void check(@Nullable InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as Tomcat does
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw rejected(String.valueOf(taken.getMessage()).toLowerCase(Locale.ROOT), address, port);
        }
    }

    private static RejectedStartException rejected(String reason, @Nullable InetAddress address, int port) {
        if (reason.contains("permission")) {
            return new RejectedStartException(
                    "Port " + port + " may not be opened by " + System.getProperty("user.name") + ".",
                    "Take one above 1023: --server.port=" + other(port) + ", or SERVER_PORT=" + other(port)
                            + " in the environment.");
        }
        if (reason.contains("assign")) {
            return new RejectedStartException(
                    "server.address is " + address + ", which is no address of this machine.",
                    "Remove it to listen on all of them, or write one that this machine has.");
        }
        return new RejectedStartException(
                "Port " + port + " is in use by another process, perhaps by an emulator that was started before.",
                "Stop that one (lsof -i :" + port + " names it), or take another port: --server.port=" + other(port)
                        + ", or SERVER_PORT=" + other(port) + " in the environment.");
    }

    private static int other(int port) {
        return port < 1024 || port == LARGEST ? 12_111 : port + 1;
    }
}
