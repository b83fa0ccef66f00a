package dev.identityemulator.stripe.webhook.http;

import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Sends requests to endpoints. No thread waits for a response, so a missing one holds up nobody. */
@Component
public class WebhookSender implements DisposableBean {

    private final WebhookSettings settings;
    private final Duration timeout;
    private final Executor threads;
    private @Nullable WebhookClient client;

    WebhookSender(WebhookSettings settings, WebhookThreads threads) {
        this.settings = settings;
        this.timeout = settings.timeout();
        this.threads = threads.executor();
    }

    /** Completes with the result, on a webhook thread; it never fails. */
    public CompletableFuture<SendResult> send(WebhookRequest request) {
        return send(request, timeout);
    }

    /** The same with another time for the response. */
    public CompletableFuture<SendResult> send(WebhookRequest request, Duration longest) {
        return result(request, client().send(request), longest);
    }

    /** The same, but the body arrives in two parts, cut within a letter of several bytes. */
    public CompletableFuture<SendResult> sendInParts(WebhookRequest request, Duration longest) {
        return result(request, client().sendInParts(request), longest);
    }

    /** Completes when the connection is closed on a request that was sent, or it could not be sent in time. */
    public CompletableFuture<?> hangUp(WebhookRequest request, HangUp when, Duration longest) {
        return client().hangUp(request, when)
                .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .handle((done, failure) -> done);
    }

    private CompletableFuture<SendResult> result(
            WebhookRequest request, CompletableFuture<WebhookResponse> response, Duration longest) {
        long begun = System.nanoTime();
        return response.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync((read, failure) -> result(request, read, failure, longest, begun), threads);
    }

    private SendResult result(
            WebhookRequest request,
            @Nullable WebhookResponse response,
            Throwable failure,
            Duration longest,
            long begun) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return response == null
                ? SendResult.none(request, FailureSentence.of(failure, longest), millis)
                : new SendResult(request, response.status(), response.headers(), response.body(), millis, null);
    }

    /** Creates the client at its first use: it reads all certificates that Java trusts, and most runs send nothing. */
    private synchronized WebhookClient client() {
        var made = client == null ? new WebhookClient(settings) : client;
        client = made;
        return made;
    }

    @Override
    public synchronized void destroy() {
        if (client != null) {
            client.close();
        }
    }
}
