package dev.identityemulator.stripe.forwarding.http;

import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.stripe.webhook.settings.ReceiverTls;
import dev.identityemulator.stripe.webhook.settings.WebhookSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a request once, on a connection of its own to an address that was looked at: no retries, redirects or cookies. */
@Component
public class ForwardingClient {

    private final AllowedHosts hosts;
    private final String trust;
    private @Nullable TlsSocketStrategy tls;

    ForwardingClient(AllowedHosts hosts, WebhookSettings webhooks) {
        this.hosts = hosts;
        this.trust = webhooks.tls();
    }

    /** Whether the settings allow to send something there. */
    public boolean allows(DestinationUrl url) {
        return hosts.allows(url);
    }

    /** Sends the request and waits for its response. */
    public OutboundResult send(OutboundRequest request) {
        long begun = System.nanoTime();
        try {
            var addresses = hosts.addresses(request.url());
            return send(request, addresses, begun);
        } catch (UnknownHostException none) {
            return OutboundResult.failed(UpstreamFailure.CONNECTION_ERROR, millisSince(begun));
        }
    }

    private OutboundResult send(OutboundRequest request, InetAddress[] addresses, long begun) {
        var post = post(request);
        var late = new AtomicBoolean();
        var deadline = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    post.cancel();
                },
                CompletableFuture.delayedExecutor(request.timeout().toMillis(), TimeUnit.MILLISECONDS));
        var context = HttpClientContext.create();
        try (var connections = connections(request, addresses);
                var client = HttpClients.createMinimal(connections);
                var response = client.executeOpen(target(request.url()), post, context)) {
            var read = ResponseReader.read(response);
            post.cancel(); // so that nothing more is read of a body that was too long
            connections.close(CloseMode.IMMEDIATE);
            return late.get()
                    ? OutboundResult.failed(UpstreamFailure.TIMEOUT, millisSince(begun))
                    : new OutboundResult(read, null, millisSince(begun), address(context));
        } catch (IOException | RuntimeException failure) {
            boolean timeout = late.get()
                    || isTimeout(failure)
                    || millisSince(begun) >= request.timeout().toMillis();
            return OutboundResult.failed(
                    timeout ? UpstreamFailure.TIMEOUT : UpstreamFailure.CONNECTION_ERROR, millisSince(begun));
        } finally {
            deadline.cancel(false);
        }
    }

    private BasicHttpClientConnectionManager connections(OutboundRequest request, InetAddress[] addresses) {
        var resolver = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return addresses;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        var timeout = Timeout.of(request.timeout());
        var connections = BasicHttpClientConnectionManager.create(
                null, resolver, scheme -> scheme.toLowerCase(Locale.ROOT).equals("https") ? tls() : null, null);
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .build());
        connections.setSocketConfig(SocketConfig.custom().setSoTimeout(timeout).build());
        return connections;
    }

    private synchronized TlsSocketStrategy tls() {
        if (tls == null) {
            tls = ReceiverTls.socketStrategy(trust);
        }
        return tls;
    }

    private static HttpHost target(DestinationUrl url) {
        return new HttpHost(url.scheme(), url.host(), url.port());
    }

    private HttpPost post(OutboundRequest request) {
        var post = new HttpPost(request.url().target());
        request.headers().forEach(header -> post.addHeader(header.name(), header.value()));
        if (hosts.isInboxOfThisServer(request.url())) {
            post.setHeader(ApiHeaders.EMULATOR_ACCOUNT, request.account());
        }
        post.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), null));
        return post;
    }

    private static @Nullable String address(HttpClientContext context) {
        var details = context.getEndpointDetails();
        return details != null && details.getRemoteAddress() instanceof InetSocketAddress socket
                ? socket.getAddress().getHostAddress()
                : null;
    }

    private static boolean isTimeout(Exception failure) {
        return failure instanceof SocketTimeoutException;
    }

    private static long millisSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }
}
