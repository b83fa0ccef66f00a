package dev.identityemulator.confirm.run;

import dev.identityemulator.confirm.compare.Response;
import dev.identityemulator.confirm.scenario.References;
import dev.identityemulator.confirm.scenario.Step;
import dev.identityemulator.confirm.scenario.Step.Field;
import dev.identityemulator.confirm.server.Call;
import dev.identityemulator.confirm.server.ServerConnection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Plays the steps of one scenario on one server. */
final class ServerRun {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int IN_FLIGHT = 409;

    private final ServerConnection connection;
    private final Person person;
    private final References references;

    ServerRun(ServerConnection connection, Person person, String run) {
        this.connection = connection;
        this.person = person;
        this.references = new References(run);
    }

    /** Sends the request of a step, and remembers the response. */
    Response play(Step step) {
        if (step.isOfPerson()) {
            var words = references.resolve(step.path()).split(" ", 2);
            person.submit(words[0], words[1]);
            return play(new Step(
                    step.name(),
                    "GET",
                    "/v1/identity/verification_sessions/" + words[1],
                    List.of(),
                    List.of(),
                    null,
                    1,
                    step.options()));
        }
        var call = call(step);
        var response =
                step.together() > 1 ? inFlight(connection.sendTogether(call, step.together())) : send(step, call);
        if (!step.name().isEmpty()) {
            references.put(step.name(), response.body());
        }
        return response;
    }

    private Call call(Step step) {
        var json = step.json() == null ? null : references.resolve(step.json());
        return new Call(
                step.method(),
                references.resolve(step.path()),
                resolved(step.fields()),
                resolved(step.headers()),
                json,
                step.options().upload());
    }

    private List<Field> resolved(List<Field> fields) {
        return fields.stream()
                .map(field -> new Field(field.name(), references.resolve(field.value())))
                .toList();
    }

    /** The request is repeated until the response has what the step is about: events come a moment after what they tell. */
    private Response send(Step step, Call call) {
        var expected = Expectation.of(step.options(), references);
        long begun = System.nanoTime();
        var response = expected.select(connection.send(call));
        while (!expected.isMetBy(response) && System.nanoTime() - begun < LONGEST_WAIT.toNanos()) {
            sleep();
            response = expected.select(connection.send(call));
        }
        return response;
    }

    /** Of requests sent at once, one that came while another was in flight. */
    private static Response inFlight(List<Response> responses) {
        return responses.stream()
                .filter(response -> response.status() == IN_FLIGHT)
                .findFirst()
                .orElseThrow(() -> StoppedException.skipped("no request came while another was in flight"));
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
