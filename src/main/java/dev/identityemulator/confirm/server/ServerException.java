package dev.identityemulator.confirm.server;

import dev.identityemulator.confirm.compare.Response;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** A server gives no response; the message is a sentence for the user. */
public class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ServerException(String message) {
        super(message);
    }

    static ServerException unreachable(Server server, Exception failure) {
        return new ServerException(server.name() + " " + reason(failure));
    }

    static ServerException busy(Server server, Response response) {
        return new ServerException(server.name() + " has no time for the request (status " + response.status()
                + "), also when it is repeated");
    }

    static ServerException timeIsOver(Duration total) {
        return new ServerException("the time of " + total.toMinutes() + " minutes for a run is over");
    }

    private static String reason(Exception failure) {
        if (failure instanceof HttpConnectTimeoutException || failure instanceof ConnectException) {
            return "cannot be reached (there may be no network, or the address may be wrong)";
        }
        if (failure instanceof HttpTimeoutException || failure instanceof TimeoutException) {
            return "did not respond in time";
        }
        if (failure instanceof SSLException) {
            return "cannot be trusted, or speaks no TLS";
        }
        return "closed the connection without a response";
    }
}
