package dev.identityemulator.testkit.server;

import java.time.Duration;

/** An emulator that somebody else has started. */
final class GivenServer {

    /** It may still be about to start, such as beside the tests in CI. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private GivenServer() {}

    static EmulatorServer at(String baseUrl) {
        var health = new Health(baseUrl);
        if (!health.await(PATIENCE, () -> true)) {
            throw new EmulatorStartException("There is no emulator at " + baseUrl + ", which " + ServerSettings.URL
                    + " names: " + health.problem());
        }
        return EmulatorServer.at(baseUrl);
    }
}
