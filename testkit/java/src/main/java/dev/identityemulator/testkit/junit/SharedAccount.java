package dev.identityemulator.testkit.junit;

import dev.identityemulator.testkit.Emulator;
import dev.identityemulator.testkit.server.EmulatorServer;
import dev.identityemulator.testkit.server.ServerSettings;
import java.util.Optional;

/** The one account of all tests of an extension, made when it is first asked for. */
final class SharedAccount {

    private Optional<Emulator> emulator = Optional.empty();

    synchronized Emulator get(ServerSettings settings) {
        emulator = emulator.or(() -> Optional.of(Emulator.on(EmulatorServer.running(settings))));
        return emulator.get();
    }

    synchronized Optional<Emulator> started() {
        return emulator;
    }
}
