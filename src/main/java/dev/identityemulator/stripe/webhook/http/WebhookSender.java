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
        long begun = System.nanoTime();
        return client().send(request)
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync((response, failure) -> result(request, response, failure, begun), threads);
    }

    private SendResult result(
            WebhookRequest request, @Nullable WebhookResponse response, Throwable failure, long begun) {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        return response == null
                ? SendResult.none(request, FailureSentence.of(failure, timeout), millis)
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
