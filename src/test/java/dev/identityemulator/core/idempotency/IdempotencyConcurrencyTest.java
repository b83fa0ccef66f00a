package dev.identityemulator.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.ExpectedError;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Simultaneous requests with one key do the work once. */
@ExtendWith(RunningEmulator.class)
class IdempotencyConcurrencyTest {

    private static final String PATH = "/v1/identity/verification_sessions";
    private static final int REQUESTS = 50;
    private static final ExpectedError IN_USE = ExpectedError.invalid(
                    "There is currently another in-progress request using this Idempotent Key (that probably means"
                            + " you submitted twice, and the other request is still going through): key-7."
                            + " Please try again later.")
            .status(409)
            .code("idempotency_key_in_use");

    private final ExecutorService threads = Executors.newFixedThreadPool(REQUESTS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void createWhenFiftyComeAtOnceThenOneSession(Emulator emulator) throws Exception {
        var responses = atOnce(PATH, "type=document", emulator);

        var made =
                responses.stream().filter(response -> response.status() == 200).toList();
        assertThat(made).isNotEmpty();
        assertThat(made)
                .extracting(RawClient.Response::text)
                .containsOnly(made.get(0).text());
        assertThat(made)
                .filteredOn(response -> response.header("Idempotent-Replayed").isEmpty())
                .hasSize(1);
        assertLosersMayRetry(responses);
        assertThat(made)
                .extracting(response -> response.header("Original-Request"))
                .containsOnly(made.get(0).header("Original-Request"));
        assertThat(emulator.sessions().list().getData()).hasSize(1);
        assertThat(emulator.eventTypes()).containsExactly("created");
    }

    @Test
    void cancelWhenFiftyComeAtOnceThenCanceledOnce(Emulator emulator) throws Exception {
        var id = emulator.newSession().getId();

        var responses = atOnce(PATH + "/" + id + "/cancel", "", emulator);

        assertThat(responses)
                .extracting(RawClient.Response::status)
                .contains(200)
                .isSubsetOf(200, 409);
        assertLosersMayRetry(responses);
        assertThat(emulator.eventTypes()).containsExactly("canceled", "created");
    }

    @Test
    void cancelWhenFiftyComeAtOnceWithoutAKeyThenCanceledOnce(Emulator emulator) throws StripeException, Exception {
        var path = PATH + "/" + emulator.newSession().getId() + "/cancel";

        var responses = all(() -> emulator.raw().post(path, ""));

        assertThat(responses).allMatch(response -> response.status() == 200);
        assertThat(emulator.eventTypes()).containsExactly("canceled", "created");
    }

    private static void assertLosersMayRetry(List<RawClient.Response> responses) {
        var losers =
                responses.stream().filter(response -> response.status() != 200).toList();
        assertThat(losers)
                .allSatisfy(response -> assertThat(ExpectedError.of(response)).isEqualTo(IN_USE));
        assertThat(losers)
                .allSatisfy(response ->
                        assertThat(response.header("Stripe-Should-Retry")).isEqualTo("true"));
    }

    private List<RawClient.Response> atOnce(String path, String form, Emulator emulator) throws Exception {
        return all(() -> emulator.raw().post(path, form, request -> request.header("Idempotency-Key", "key-7")));
    }

    private List<RawClient.Response> all(Callable<RawClient.Response> call) throws Exception {
        var start = new CountDownLatch(1);
        Callable<RawClient.Response> waiting = () -> {
            start.await();
            return call.call();
        };
        var running = IntStream.range(0, REQUESTS)
                .mapToObj(index -> threads.submit(waiting))
                .toList();
        start.countDown();
        var responses = new ArrayList<RawClient.Response>();
        for (var response : running) {
            responses.add(response.get());
        }
        return responses;
    }
}
