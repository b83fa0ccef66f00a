package dev.identityemulator.stripe.webhook.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;

/** Tells in one sentence why there was no response. */
final class FailureSentence {

    private static final String TRUST = " The setting emulator.webhook.tls says what is trusted.";

    /** Java's message about data that is not TLS, for which it has no exception of its own. */
    private static final Pattern NO_TLS = Pattern.compile("recognized SSL message|plaintext connection");

    private FailureSentence() {}

    static String of(Throwable failure, Duration timeout) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof TimeoutException || cause instanceof ConnectTimeoutException) {
            return "There was no response within " + timeout.toMillis() + " ms.";
        }
        if (cause instanceof UnknownHostException) {
            return "The host is unknown.";
        }
        if (cause instanceof NoRouteToHostException) {
            return "The host cannot be reached.";
        }
        if (cause instanceof ConnectException) {
            return "The connection was refused.";
        }
        if (cause instanceof HttpException) {
            return "The receiver did not respond in HTTP.";
        }
        return cause instanceof SSLException insecure
                ? ofTls(insecure)
                : "The connection was closed before there was a response.";
    }

    private static String ofTls(SSLException failure) {
        if (has(failure, CertificateExpiredException.class)) {
            return "The certificate has expired." + TRUST;
        }
        if (has(failure, CertificateNotYetValidException.class)) {
            return "The certificate is not valid yet." + TRUST;
        }
        if (has(failure, CertPathBuilderException.class)) {
            return "The certificate is not trusted." + TRUST;
        }
        if (failure instanceof SSLPeerUnverifiedException) {
            return "The certificate is for another host name." + TRUST;
        }
        if (NO_TLS.matcher(String.valueOf(failure.getMessage())).find()) {
            return "The receiver does not speak TLS: it may be one for http instead of https.";
        }
        return "A secure connection could not be made.";
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        @Nullable Throwable cause = failure;
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
