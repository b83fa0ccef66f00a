package dev.identityemulator.testkit.server;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** The emulators of this JVM: one for all tests with the same settings. One that did not start is not tried again. */
final class RunningServers {

    private static final Map<ServerSettings, CompletableFuture<EmulatorServer>> SERVERS = new ConcurrentHashMap<>();

    private RunningServers() {}

    /**
     * The emulator with these settings, started by the first that asks.
     *
     * @throws EmulatorStartException if it does not start; each time with the same message
     */
    static EmulatorServer get(ServerSettings settings) {
        var mine = new CompletableFuture<EmulatorServer>();
        var theirs = SERVERS.putIfAbsent(settings, mine);
        if (theirs == null) {
            complete(mine, settings);
        }
        try {
            return (theirs == null ? mine : theirs).join();
        } catch (CompletionException failed) {
            throw new EmulatorStartException(failed.getCause().getMessage(), failed.getCause());
        }
    }

    private static void complete(CompletableFuture<EmulatorServer> server, ServerSettings settings) {
        try {
            server.complete(start(settings));
        } catch (RuntimeException | Error failed) {
            server.completeExceptionally(failed);
        }
    }

    private static EmulatorServer start(ServerSettings settings) {
        if (settings.baseUrl().isPresent()) {
            return GivenServer.at(settings.baseUrl().get());
        }
        if (settings.image().isPresent() && settings.jar().isEmpty()) {
            return ContainerServer.start(settings.image().get(), settings);
        }
        var folder = TemporaryFolder.ofThisJvm();
        var jar = settings.jar().map(EmulatorJar::given).orElseGet(() -> EmulatorJar.ofTheKit(folder));
        return ServerProcess.start(jar, settings, folder);
    }
}
