package dev.identityemulator.testkit.server;

import java.util.function.UnaryOperator;

/**
 * An emulator that responds.
 *
 * @param baseUrl its address, without a slash at the end
 * @param ownUrl the address under which it reaches itself, which is another one in a container
 * @param receivers turns the address of a receiver into the one under which the emulator reaches it
 */
public record EmulatorServer(String baseUrl, String ownUrl, UnaryOperator<String> receivers) {

    static EmulatorServer at(String baseUrl) {
        return new EmulatorServer(baseUrl, baseUrl, UnaryOperator.identity());
    }

    /** The emulator of this JVM with these settings, which is started at the first call. */
    public static EmulatorServer running(ServerSettings settings) {
        return RunningServers.get(settings);
    }
}
