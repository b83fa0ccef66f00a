package dev.identityemulator.webhook;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Sends requests to endpoints. No thread waits for an answer, so that one that never comes holds up nobody. */
@Component
class WebhookSender {

    /** Less than any receiver keeps an idle connection: one that it is just closing is not used again. */
    private static final String KEEP_ALIVE_SECONDS = "2";

    private static final String KEEP_ALIVE = "jdk.httpclient.keepalive.timeout";

    private final Duration timeout;
    private final Supplier<HttpClient> http;

    WebhookSender(WebhookSettings settings, WebhookThreads threads) {
        this.timeout = settings.timeout();
        this.http = SingletonSupplier.of(() -> client(timeout, threads));
    }

    /** Made when something is to be sent: it reads all certificates that Java trusts, and most runs send nothing. */
    private static HttpClient client(Duration timeout, WebhookThreads threads) {
        if (System.getProperty(KEEP_ALIVE) == null) {
            System.setProperty(KEEP_ALIVE, KEEP_ALIVE_SECONDS);
        }
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .executor(threads.executor())
                .build();
    }

    /** The answer to the request, sooner or later: this never fails. */
    CompletableFuture<WebhookAnswer> send(WebhookRequest request) {
        long begun = System.nanoTime();
        var exchange = http.get().sendAsync(httpRequest(request), head -> new CappedBody());
        return exchange.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) -> {
                    exchange.cancel(true);
                    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                    return answer == null
                            ? WebhookAnswer.none(sentence(failure), millis)
                            : new WebhookAnswer(answer.statusCode(), headers(answer), answer.body(), millis, null);
                });
    }

    private HttpRequest httpRequest(WebhookRequest request) {
        var uri = URI.create(request.url());
        var http = HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach(http::header);
        if (uri.getUserInfo() != null) {
            var credentials = uri.getUserInfo().getBytes(StandardCharsets.UTF_8);
            http.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return http.build();
    }

    private static Map<String, String> headers(HttpResponse<String> answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return headers;
    }

    private String sentence(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
            return "There was no answer within " + timeout.toMillis() + " ms.";
        }
        if (cause instanceof ConnectException) {
            return cause.getCause() instanceof UnresolvedAddressException
                    ? "The host is unknown."
                    : "The connection was refused.";
        }
        if (cause instanceof SSLException) {
            return "A secure connection could not be made.";
        }
        return "The connection was closed before there was an answer.";
    }
}
