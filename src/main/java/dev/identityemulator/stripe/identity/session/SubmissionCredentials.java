package dev.identityemulator.stripe.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The two ways in which a user gets to submit: a secret for the browser, and a link, which end in the same token. Both are
 * good for one submission and expire.
 *
 * @param earlierToken of the link before, which outlives the secret that it came with
 * @see <a href="https://docs.stripe.com/api/identity/verification_sessions/object">Stripe: The VerificationSession
 *     object</a>
 */
@Embeddable
public record SubmissionCredentials(
        @Column(name = "client_secret") @Nullable String clientSecret,
        @Column(name = "client_secret_expires") @Nullable Instant clientSecretExpires,
        @Column(name = "url_token") @Nullable String urlToken,
        @Column(name = "url_expires") @Nullable Instant urlExpires,
        @Column(name = "earlier_token") @Nullable String earlierToken,
        @Column(name = "earlier_expires") @Nullable Instant earlierExpires) {

    static final Duration CLIENT_SECRET_LIFE = Duration.ofHours(24);
    static final Duration URL_LIFE = Duration.ofHours(48);

    /** No way in. */
    static final SubmissionCredentials NONE = new SubmissionCredentials(null, null, null, null, null, null);

    /** Fresh ones of a session, from now on. */
    static SubmissionCredentials of(String account, String session, Instant now) {
        return NONE.renewed(account, session, now);
    }

    /** Whether the secret is used up or has expired, as it does before its link. */
    boolean needRenewal(Instant now) {
        return isOver(clientSecretExpires, now);
    }

    /** Fresh ones in the place of these, of which the link stays good as long as it was to be. */
    SubmissionCredentials renewed(String account, String session, Instant now) {
        var token = LinkToken.fresh(account, session);
        boolean linkOver = isOver(urlExpires, now);
        return new SubmissionCredentials(
                session + "_secret_" + token,
                now.plus(CLIENT_SECRET_LIFE),
                token,
                now.plus(URL_LIFE),
                linkOver ? null : urlToken,
                linkOver ? null : urlExpires);
    }

    /** The same when no way in is left: what they were is only good to tell a used one from an unknown one. */
    SubmissionCredentials spent() {
        return new SubmissionCredentials(clientSecret, null, urlToken, null, earlierToken, null);
    }

    /** The secret, unless it is spent. */
    @Nullable
    public String validSecret() {
        return clientSecretExpires == null ? null : clientSecret;
    }

    /** The token, unless it is spent. */
    @Nullable
    public String validToken() {
        return urlExpires == null ? null : urlToken;
    }

    /** Whether this is the secret, spent or not. */
    public boolean hasSecret(String secret) {
        return isSame(clientSecret, secret);
    }

    /** Whether this is the token of the link or of the one before, spent or not. */
    public boolean hasToken(String token) {
        return isSame(urlToken, token) || isSame(earlierToken, token);
    }

    public boolean secretIsOver(Instant now) {
        return isOver(clientSecretExpires, now);
    }

    /** Whether the link with this token, which is one of the two, is used up or has expired. */
    public boolean urlIsOver(String token, Instant now) {
        return isOver(isSame(urlToken, token) ? urlExpires : earlierExpires, now);
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
