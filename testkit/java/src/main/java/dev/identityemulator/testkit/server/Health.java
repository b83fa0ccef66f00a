package dev.identityemulator.testkit.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks an emulator whether it is up. */
final class Health {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 50;
    private static final int OK = 200;
    private static final String OTHER = "something else responds, which is not Identity Emulator";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(LONGEST_CALL)
            .build();
    private final HttpRequest request;
    private String problem = "it was not asked";

    Health(String baseUrl) {
        request = HttpRequest.newBuilder(URI.create(baseUrl + "/actuator/health"))
                .timeout(LONGEST_CALL)
                .build();
    }

    /** Whether it gets up within this time, as long as there is hope. */
    boolean await(Duration longest, BooleanSupplier hope) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isUp()) {
            if (problem.equals(OTHER) || System.nanoTime() > end || !hope.getAsBoolean()) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Why it is not up, as far as the last call tells. */
    String problem() {
        return problem;
    }

    private boolean isUp() {
        try {
            var response = client.send(request, BodyHandlers.discarding());
            var ours = response.headers().firstValue("Emulator").orElse("").startsWith("identity-emulator/");
            problem = ours ? "it says that it is not ready" : OTHER;
            return ours && response.statusCode() == OK;
        } catch (ConnectException refused) {
            problem = "nothing responds";
        } catch (IOException failed) {
            problem = String.valueOf(failed.getMessage());
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
        return false;
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            throw interrupted();
        }
    }

    private static EmulatorStartException interrupted() {
        Thread.currentThread().interrupt();
        return new EmulatorStartException(
                "The wait for the emulator was interrupted.", new InterruptedIOException("interrupted"));
    }
}
