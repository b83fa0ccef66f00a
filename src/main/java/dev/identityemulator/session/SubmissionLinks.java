package dev.identityemulator.session;

import dev.identityemulator.api.resource.RandomText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The two ways in which a user gets to submit: a secret for the browser, and the token of a link. Both are good for one
 * submission and expire.
 *
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions/object">Stripe: The VerificationSession
 *     object</a>
 */
@Embeddable
record SubmissionLinks(
        @Column(name = "client_secret") @Nullable String clientSecret,
        @Column(name = "client_secret_expires") @Nullable Instant clientSecretExpires,
        @Column(name = "url_token") @Nullable String urlToken,
        @Column(name = "url_expires") @Nullable Instant urlExpires) {

    static final Duration CLIENT_SECRET_LIFE = Duration.ofHours(24);
    static final Duration URL_LIFE = Duration.ofHours(48);

    private static final int SECRET_LENGTH = 29;

    /** No way in. */
    static final SubmissionLinks NONE = new SubmissionLinks(null, null, null, null);

    /** Fresh ones of a session, from now on. */
    static SubmissionLinks of(String account, String session, Instant now) {
        return NONE.renewed(account, session, now);
    }

    /** Whether one of them is used up or has expired. */
    boolean needRenewal(Instant now) {
        return isOver(clientSecretExpires, now) || isOver(urlExpires, now);
    }

    /** The same, with a fresh one in the place of each that is over. */
    SubmissionLinks renewed(String account, String session, Instant now) {
        boolean secretOver = isOver(clientSecretExpires, now);
        boolean urlOver = isOver(urlExpires, now);
        return new SubmissionLinks(
                secretOver ? session + "_secret_" + RandomText.alphanumeric(SECRET_LENGTH) : clientSecret,
                secretOver ? now.plus(CLIENT_SECRET_LIFE) : clientSecretExpires,
                urlOver ? LinkToken.fresh(account, session) : urlToken,
                urlOver ? now.plus(URL_LIFE) : urlExpires);
    }

    /** The same when no way in is left: what they were is only good to tell a used one from an unknown one. */
    SubmissionLinks spent() {
        return new SubmissionLinks(clientSecret, null, urlToken, null);
    }

    /** The secret, unless it is spent. */
    @Nullable
    String validSecret() {
        return clientSecretExpires == null ? null : clientSecret;
    }

    /** The token, unless it is spent. */
    @Nullable
    String validToken() {
        return urlExpires == null ? null : urlToken;
    }

    /** Whether this is the secret, spent or not. */
    boolean hasSecret(String secret) {
        return isSame(clientSecret, secret);
    }

    /** Whether this is the token, spent or not. */
    boolean hasToken(String token) {
        return isSame(urlToken, token);
    }

    boolean secretIsOver(Instant now) {
        return isOver(clientSecretExpires, now);
    }

    boolean urlIsOver(Instant now) {
        return isOver(urlExpires, now);
    }

    /** Compares in a time that does not tell how much of it is right. */
    private static boolean isSame(@Nullable String kept, String sent) {
        return kept != null
                && MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOver(@Nullable Instant expires, Instant now) {
        return expires == null || !expires.isAfter(now);
    }
}
