package dev.identityemulator.stripe.crypto.session;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Secret;
import dev.identityemulator.stripe.crypto.details.TransactionDetails;
import java.time.Instant;
import java.util.Map;

/**
 * A session as Stripe prints it.
 *
 * @see <a href="https://docs.stripe.com/api/crypto/onramp_sessions/object">Stripe: The onramp session object</a>
 */
public record OnrampSessionResource(
        String id,
        String object,
        @Secret String clientSecret,
        Instant created,
        boolean kycDetailsProvided,
        boolean livemode,
        Map<String, String> metadata,
        @Secret String redirectUrl,
        OnrampStatus status,
        TransactionDetails transactionDetails)
        implements ApiResource {

    /** The path of the page, which the session's hash follows. */
    public static final String PAGE = "/onramp";

    /** The parameter that carries the hash. */
    public static final String HASH = "session_hash";

    /** The session with links that begin with this address. */
    public static OnrampSessionResource of(OnrampSession session, String baseUrl) {
        return new OnrampSessionResource(
                session.id(),
                "crypto.onramp_session",
                session.clientSecret(),
                session.created(),
                session.kyc() != null,
                false,
                session.metadata(),
                baseUrl + PAGE + "?" + HASH + "=" + session.hash(),
                session.status(),
                session.details());
    }

    /** The session as an event shows it, with links as when it was created. */
    static OnrampSessionResource inEvent(OnrampSession session) {
        return of(session, session.baseUrl());
    }
}
