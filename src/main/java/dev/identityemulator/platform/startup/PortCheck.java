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

/** Finds out whether the ports can be had before anything else is done: Tomcat opens them last, seconds later. */
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
        var address = settings.bind("server.address", InetAddress.class).orElse(null);
        int first = check("server.port", address, settings);
        int second = check("emulator.tls.port", address, settings);
        if (first > 0 && first == second) {
            throw new RejectedStartException(
                    "server.port and emulator.tls.port are both " + first + ".",
                    "Take another port for one of them, such as --emulator.tls.port=" + (first + 1) + ".");
        }
    }

    private static int check(String setting, @Nullable InetAddress address, Binder settings) {
        int port = settings.bind(setting, Integer.class).orElse(0);
        if (port > LARGEST) {
            throw new RejectedStartException(
                    setting + " is " + port + ", and the largest port is " + LARGEST + ".",
                    "Write a free one, such as --" + setting + "=4242, or --" + setting + "=0 for any that is free.");
        }
        if (port > 0 && !Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            check(setting, address, port);
        }
        return port;
    }

    private static void check(String setting, @Nullable InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as Tomcat does
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException taken) {
            throw rejected(String.valueOf(taken.getMessage()).toLowerCase(Locale.ROOT), setting, address, port);
        }
    }

    private static RejectedStartException rejected(
            String reason, String setting, @Nullable InetAddress address, int port) {
        if (reason.contains("permission")) {
            return new RejectedStartException(
                    "Port " + port + " may not be opened by " + System.getProperty("user.name") + ".",
                    "Take one above 1023: " + given(setting, other(port)));
        }
        if (reason.contains("assign")) {
            return new RejectedStartException(
                    "server.address is " + address + ", which is no address of this machine.",
                    "Remove it to listen on all of them, or write one that this machine has.");
        }
        return new RejectedStartException(
                "Port " + port + " is in use by another process, perhaps by an emulator that was started before.",
                "Stop that one (lsof -i :" + port + " names it), or take another port: " + given(setting, other(port)));
    }

    private static String given(String setting, int port) {
        var variable = setting.replace('.', '_').toUpperCase(Locale.ROOT);
        return "--" + setting + "=" + port + ", or " + variable + "=" + port + " in the environment.";
    }

    private static int other(int port) {
        return port < 1024 || port == LARGEST ? 12_111 : port + 1;
    }
}
