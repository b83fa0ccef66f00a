package dev.identityemulator.stripe.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The credentials for one submission: a secret for the browser, and a link, which end in the same token. Both expire.
 *
 * @param earlierToken the token of the previous link, which outlives the secret of the same time
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

    /** No credentials. */
    static final SubmissionCredentials NONE = new SubmissionCredentials(null, null, null, null, null, null);

    /** New credentials of a session, from now on. */
    static SubmissionCredentials of(String account, String session, Instant now) {
        return NONE.renewed(account, session, now);
    }

    /** Whether the secret was used or has expired. It expires before its link. */
    boolean needRenewal(Instant now) {
        return isOver(clientSecretExpires, now);
    }

    /** New credentials. The previous link stays valid until it expires. */
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

    /** The same after so much time. */
    SubmissionCredentials aged(Duration by) {
        return new SubmissionCredentials(
                clientSecret,
                sooner(clientSecretExpires, by),
                urlToken,
                sooner(urlExpires, by),
                earlierToken,
                sooner(earlierExpires, by));
    }

    private static @Nullable Instant sooner(@Nullable Instant expires, Duration by) {
        return expires == null ? null : expires.minus(by);
    }

    /** The same after a submission: they are kept only to tell a used secret or link from an unknown one. */
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

    /** Whether the link with this token, the current or the earlier one, was used or has expired. */
    public boolean urlIsOver(String token, Instant now) {
        return isOver(isSame(urlToken, token) ? urlExpires : earlierExpires, now);
    }

    /** Compares in constant time. */
    private static boolean isSame(@Nullable String kept, String sent) {
        return kept != null
                && MessageDigest.isEqual(kept.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOver(@Nullable Instant expires, Instant now) {
        return expires == null || !expires.isAfter(now);
    }
}
