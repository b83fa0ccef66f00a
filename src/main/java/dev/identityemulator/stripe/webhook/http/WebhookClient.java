package dev.identityemulator.stripe.webhook.http;

import dev.identityemulator.stripe.webhook.settings.EndpointAddress;
import dev.identityemulator.stripe.webhook.settings.ReceiverTls;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.async.MinimalHttpAsyncClient;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicClientExchangeHandler;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sends requests as they are, once each: no retries, redirects or cookies. */
final class WebhookClient implements AutoCloseable {

    /** Names are looked up for each new connection, and may change their address at any time. */
    private static final TimeValue CONNECTION_LIFE = TimeValue.ofSeconds(1);

    /** More than are ever needed at once. */
    private static final int CONNECTIONS = 1024;

    /** What is written has left after this time, though it may not have been read; no event tells that. */
    private static final Executor AT_ONCE = CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);

    /** What is written has been read after this time. */
    private static final Executor ON_ARRIVAL = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);

    private final MinimalHttpAsyncClient http;

    WebhookClient(WebhookSettings settings) {
        var connections = PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(new ReceiverNames())
                .setTlsStrategy(ReceiverTls.strategy(settings.tls()))
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setTimeToLive(CONNECTION_LIFE)
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
        var threads = IOReactorConfig.custom().setIoThreadCount(1).build();
        http = HttpAsyncClients.createMinimal(H2Config.DEFAULT, Http1Config.DEFAULT, threads, connections);
        http.start();
    }

    /** Completes with the response; cancelling it ends the request. */
    CompletableFuture<WebhookResponse> send(WebhookRequest request) {
        return send(request, new BasicAsyncEntityProducer(bytes(request), null));
    }

    /** The same, but the body arrives in two parts. */
    CompletableFuture<WebhookResponse> sendInParts(WebhookRequest request) {
        var body = PartedBody.withinALetter(bytes(request));
        var response = send(request, body);
        var unused = body.written().thenRunAsync(body::resume, ON_ARRIVAL);
        return response;
    }

    /** Closes the connection on the request; it completes then, or with a response that is faster. */
    CompletableFuture<?> hangUp(WebhookRequest request, HangUp when) {
        var body = PartedBody.until(when, bytes(request));
        var response = send(request, body);
        var unused = body.written().thenRunAsync(body::hangUp, when == HangUp.IN_BODY ? ON_ARRIVAL : AT_ONCE);
        return response;
    }

    private CompletableFuture<WebhookResponse> send(WebhookRequest request, AsyncEntityProducer body) {
        var response = new WebhookResponse.Reader();
        var exchange =
                http.execute(new BasicClientExchangeHandler<>(producer(request, body), response, null), null, null);
        var unused = response.result().whenComplete((read, failure) -> exchange.cancel());
        return response.result();
    }

    private static byte[] bytes(WebhookRequest request) {
        return request.body().getBytes(StandardCharsets.UTF_8);
    }

    private static BasicRequestProducer producer(WebhookRequest request, AsyncEntityProducer body) {
        var address = EndpointAddress.of(request.url()).orElseThrow();
        var target =
                new HttpHost(address.scheme(), address.host().replace("[", "").replace("]", ""), address.port());
        var http = new BasicHttpRequest("POST", target, address.target());
        request.headers().forEach(http::addHeader);
        if (address.credentials() != null) {
            var credentials = address.credentials().getBytes(StandardCharsets.UTF_8);
            http.addHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return new BasicRequestProducer(http, body);
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
