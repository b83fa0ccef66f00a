package dev.identityemulator.stripe.file;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.stripe.file.content.FileErrors;
import dev.identityemulator.stripe.file.content.FilePurpose;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The expiry of a link: in the future, and within seconds for an image of a person.
 *
 * @see <a href="https://docs.stripe.com/identity/access-verification-results">Stripe: Access verification results</a>
 */
final class LinkExpiry {

    /** The longest life of a link to an image of a person. */
    static final Duration LONGEST_OF_SENSITIVE = Duration.ofSeconds(30);

    private static final long LAST_SECOND = 253_402_300_799L;

    private LinkExpiry() {}

    /**
     * The instant of a unix time, or null for never.
     *
     * @throws ApiException if links to files of this purpose cannot expire then
     */
    static @Nullable Instant of(@Nullable Long seconds, FilePurpose purpose, Instant now, String param) {
        if (seconds == null) {
            if (purpose.isSensitive()) {
                throw ParamErrors.missing(param);
            }
            return null;
        }
        long second = now.getEpochSecond();
        if (seconds <= second) {
            throw ParamErrors.tooSmall(param, seconds, second + 1);
        }
        if (purpose.isSensitive() && seconds > second + LONGEST_OF_SENSITIVE.toSeconds()) {
            throw FileErrors.expiresTooLate(param, purpose.value(), LONGEST_OF_SENSITIVE.toSeconds());
        }
        if (seconds > LAST_SECOND) {
            throw ParamErrors.tooLarge(param, seconds, LAST_SECOND);
        }
        return Instant.ofEpochSecond(seconds);
    }
}
