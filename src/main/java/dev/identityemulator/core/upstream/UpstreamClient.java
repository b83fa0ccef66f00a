package dev.identityemulator.core.upstream;

import java.io.IOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends requests as they are, once each: no retries, redirects, cookies, decompression or headers of its own. It sends and receives on
 * the thread of its caller, and stops to send where the response comes before the end of the request.
 */
@Component
class UpstreamClient implements DisposableBean {

    /** Each takes a thread; the emulator's own calls keep the others. */
    private static final int CONNECTIONS = 400;

    private static final Timeout MOST_TO_CONNECT = Timeout.ofSeconds(10);
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;

    /** After how many bytes it looks for an early response. A look waits a millisecond. */
    private static final long EARLY_RESPONSE_CHECK = 256 * 1024L;

    private final CloseableHttpClient http;
    private final HttpHost target;

    UpstreamClient(UpstreamSettings settings) {
        var address = settings.address();
        var silence = Timeout.of(settings.upstreamTimeout());
        this.target = new HttpHost(
                address.scheme(), address.host().replaceAll("[\\[\\]]", ""), address.port() == 0 ? -1 : address.port());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .charCodingConfig(CharCodingConfig.custom()
                                .setCharset(StandardCharsets.ISO_8859_1)
                                .setUnmappableInputAction(CodingErrorAction.REPLACE)
                                .build())
                        .responseOutOfOrderStrategy(new MonitoringResponseOutOfOrderStrategy(EARLY_RESPONSE_CHECK))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(silence.compareTo(MOST_TO_CONNECT) < 0 ? silence : MOST_TO_CONNECT)
                        .setSocketTimeout(silence)
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(MOST_TO_CONNECT)
                        .setResponseTimeout(silence)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    /** Sends a request, and returns when the headers of its response are there; closing that ends the exchange. */
    ClassicHttpResponse send(ClassicHttpRequest request) throws IOException {
        return http.executeOpen(target, request, null);
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
