package dev.identityemulator.core.upstream;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** Says in words why there is no response, without what libraries quote. */
final class FailureWords {

    private FailureWords() {}

    static String of(Throwable failure) {
        if (failure instanceof ConnectTimeoutException) {
            return "the connection was not accepted in time";
        }
        if (failure instanceof UnknownHostException) {
            return "there is no host with this name";
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return "the connection was refused";
        }
        if (failure instanceof SSLException) {
            return "TLS failed; it may be a server of plain HTTP, or its certificate is not trusted by Java";
        }
        return failure instanceof SocketException || failure instanceof NoHttpResponseException
                ? "it closed the connection"
                : "what it sent is not HTTP";
    }
}
