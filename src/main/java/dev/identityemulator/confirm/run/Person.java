package dev.identityemulator.confirm.run;

import dev.identityemulator.confirm.compare.Response;
import dev.identityemulator.confirm.server.Call;
import dev.identityemulator.confirm.server.ServerConnection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Goes through the page of a session: a person does at Stripe, a call of the test helpers at an emulator. */
final class Person {

    private static final String SESSIONS = "/identity/verification_sessions/";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final Set<String> UNDER_WAY = Set.of("requires_input", "processing");

    private final ServerConnection connection;
    private final Consumer<String> say;

    Person(ServerConnection connection, Consumer<String> say) {
        this.connection = connection;
        this.say = say;
    }

    /** Ends the session in this way: {@code verify} or {@code unverify}. */
    void submit(String action, String session) {
        var found = connection.send(Call.of("GET", "/v1" + SESSIONS + session));
        if (found.headers().containsKey("emulator")) {
            requireSuccess(connection.send(Call.of("POST", "/v1/test_helpers" + SESSIONS + session + "/" + action)));
            return;
        }
        say.accept("    Please open " + found.body().at("/url").asString("the session") + " and let the verification "
                + (action.equals("verify") ? "succeed" : "fail") + ".");
        await(session);
    }

    private void await(String session) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            var found = connection.send(Call.of("GET", "/v1" + SESSIONS + session));
            if (!UNDER_WAY.contains(found.body().at("/status").asString(""))
                    || found.body().at("/last_error").isObject()) {
                return;
            }
            sleep();
        }
        throw StoppedException.failed("nobody submitted the page within " + PATIENCE.toMinutes() + " minutes");
    }

    private static void requireSuccess(Response response) {
        if (!response.isSuccess()) {
            throw StoppedException.failed("the session could not be submitted: " + response.errorMessage());
        }
    }

    private static void sleep() {
        try {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw StoppedException.failed("the run was ended");
        }
    }
}
