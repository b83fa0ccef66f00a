package dev.identityemulator.stripecli.session;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ErrorCode;

/**
 * The errors of a request for a WebSocket.
 *
 * @see <a href="https://docs.stripe.com/cli">Stripe: the Stripe CLI</a>
 */
public final class CliErrors {

    private CliErrors() {}

    /** The CLI asks for a new session only if it reads exactly these words. */
    public static ApiException unknownWebSocket() {
        return ApiException.status(404, "Unknown WebSocket ID.").beforeWork().build();
    }

    public static ApiException notAWebSocket() {
        return ApiErrors.unreadable("the Stripe CLI opens a WebSocket here, by a GET with RFC 6455's headers");
    }

    public static ApiException unknownProtocol(String known) {
        return ApiErrors.unreadable("the WebSocket's subprotocol must be " + known);
    }

    public static ApiException tooManyConnections(int most) {
        return ApiException.status(429, "More than " + most + " Stripe CLIs are connected. Please close one of them.")
                .code(ErrorCode.RATE_LIMIT)
                .beforeWork()
                .build();
    }
}
