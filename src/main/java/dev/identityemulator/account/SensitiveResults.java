package dev.identityemulator.account;

import dev.identityemulator.account.KeySettings.SensitiveResultsKeys;
import dev.identityemulator.api.error.KeyErrors;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Who may see birth dates, document and id numbers and images: a restricted key, while the results are recent.
 *
 * @see <a href="https://docs.stripe.com/identity/access-verification-results">Stripe: Access verification results</a>
 */
@Component
public class SensitiveResults {

    /** How long results count as recent, by the account's clock. */
    public static final Duration RECENT = Duration.ofHours(48);

    private static final String RIGHT = "rak_identity_verification_sensitive_results_read";
    private static final String REMEDY =
            "In this emulator every rk_test_ key has it, for 48 hours after the verification;"
                    + " the setting emulator.keys.sensitive-results=any gives it to every key, without an end.";

    private final boolean any;

    SensitiveResults(KeySettings settings) {
        this.any = settings.sensitiveResults() == SensitiveResultsKeys.ANY;
    }

    /** Throws the refusal of a key that may see no sensitive results at all. */
    public void require(Caller caller) {
        if (!any && caller.kind() != KeyKind.RESTRICTED) {
            throw refusal(caller);
        }
    }

    /** Throws the refusal of a key that may not see results from this instant any more. */
    public void requireRecent(Caller caller, Instant verified, Instant now) {
        require(caller);
        if (!any && verified.plus(RECENT).isBefore(now)) {
            throw refusal(caller);
        }
    }

    private static RuntimeException refusal(Caller caller) {
        return KeyErrors.lacksRight(caller.maskedKey(), caller.account(), RIGHT, REMEDY);
    }
}
