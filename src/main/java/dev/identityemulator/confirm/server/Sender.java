package dev.identityemulator.confirm.server;

import dev.identityemulator.confirm.compare.Response;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/**
 * Sends one request after the other to a server, and those again that it had no time for.
 *
 * @see <a href="https://docs.stripe.com/rate-limits">Stripe: Rate limits</a>
 */
final class Sender {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final List<Integer> UNAVAILABLE = List.of(502, 503, 504);
    private static final int MOST_ATTEMPTS = 6;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Server server;
    private final Limits limits;
    private final boolean paced;
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean cleaning;
    private long last;

    Sender(Server server, Limits limits) {
        this.server = server;
        this.limits = limits;
        this.paced = !server.isLocal();
        this.last = System.nanoTime() - limits.pause().toNanos();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limits.connect())
                .build();
    }

    /**
     * The response to a call, which is sent again where the server asks for that.
     *
     * @throws ServerException if there is none
     */
    Response send(Call call) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                var response = sendOnce(call);
                if (!isToBeRepeated(call, response)) {
                    return response;
                }
                if (attempt == MOST_ATTEMPTS
                        || response.header("stripe-should-retry").equals("false")) {
                    throw ServerException.busy(server, response);
                }
                sleep(delay(response, attempt));
            } catch (IOException | TimeoutException failure) {
                if (attempt > 1 || !call.isRepeatable()) {
                    throw ServerException.unreachable(server, failure);
                }
                sleep(limits.firstDelay());
            }
        }
    }

    private static boolean isToBeRepeated(Call call, Response response) {
        return response.status() == TOO_MANY_REQUESTS
                || (UNAVAILABLE.contains(response.status()) && call.isRepeatable());
    }

    private Duration delay(Response response, int attempt) {
        var asked = response.header("retry-after");
        var delay = asked.matches("\\d{1,4}")
                ? Duration.ofSeconds(Long.parseLong(asked))
                : limits.firstDelay().multipliedBy(1L << (attempt - 1));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    /** The responses to the same call, sent several times at once. */
    List<Response> sendTogether(Call call, int times) throws InterruptedException {
        pause();
        var started = IntStream.range(0, times).mapToObj(number -> start(call)).toList();
        try {
            var responses = new ArrayList<Response>();
            for (var each : started) {
                responses.add(await(each, System.nanoTime()));
            }
            return responses;
        } catch (IOException | TimeoutException failure) {
            throw ServerException.unreachable(server, failure);
        }
    }

    private Response sendOnce(Call call) throws IOException, TimeoutException, InterruptedException {
        pause();
        long begun = System.nanoTime();
        return await(start(call), begun);
    }

    private CompletableFuture<HttpResponse<byte[]>> start(Call call) {
        return http.sendAsync(Requests.of(call, server, limits), BodyHandlers.ofByteArray());
    }

    /** The time-out is for the body too: the client's own ends with the headers. */
    private Response await(CompletableFuture<HttpResponse<byte[]>> started, long begun)
            throws IOException, TimeoutException, InterruptedException {
        try {
            var response = started.get(limits.response().toMillis(), TimeUnit.MILLISECONDS);
            return Responses.of(response, Duration.ofNanos(System.nanoTime() - begun));
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException known ? known : new IOException(failure.getCause());
        } finally {
            started.cancel(true);
        }
    }

    private void pause() throws InterruptedException {
        if (paced) {
            sleep(limits.pause().minusNanos(System.nanoTime() - last));
        }
        last = System.nanoTime();
    }

    /** Lets no call wait until it is sent again, whichever thread made it. */
    void end() {
        end.countDown();
    }

    /** From now on calls clean up, and wait even after the end. */
    void beginCleanUp() {
        cleaning = true;
    }

    void endCleanUp() {
        cleaning = false;
    }

    private void sleep(Duration duration) throws InterruptedException {
        if (duration.isNegative()) {
            return;
        }
        if (cleaning) {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } else if (end.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new EndedException();
        }
    }
}
