package dev.identityemulator.api.account;

import dev.identityemulator.api.account.KeySettings.SensitiveResultsKeys;
import dev.identityemulator.api.error.KeyErrors;
import dev.identityemulator.api.resource.Expansions;
import dev.identityemulator.api.resource.ResourceFields;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Decides which callers see birth dates, document and id numbers and images: restricted keys, while the results are recent.
 *
 * @see <a href="https://docs.stripe.com/identity/access-verification-results">Stripe: Access verification results</a>
 */
@Component
public class SensitiveFieldPolicy {

    /** How long results count as recent, by the account's clock. */
    public static final Duration RECENT = Duration.ofHours(48);

    private final Supplier<ResourceFields> fields;
    private final boolean any;

    SensitiveFieldPolicy(Supplier<ResourceFields> fields, KeySettings settings) {
        this.fields = fields;
        this.any = settings.sensitiveResults() == SensitiveResultsKeys.ANY;
    }

    /** Whether what is to be expanded reaches sensitive fields. */
    public boolean areAskedFor(Expansions expansions) {
        return !expansions.isEmpty()
                && expansions.paths().stream()
                        .anyMatch(path -> fields.get().sensitive().stream().anyMatch(field -> leadsTo(path, field)));
    }

    /** Whether the field is on the path, be it with nothing, dots or more names behind it. */
    private static boolean leadsTo(String path, String field) {
        return ("." + path + ".").contains("." + field + ".");
    }

    /**
     * Requires a key that may see sensitive results.
     *
     * @throws dev.identityemulator.api.error.ApiException if the key may not
     */
    public void require(Caller caller) {
        if (!any && caller.kind() != KeyKind.RESTRICTED) {
            throw error(caller);
        }
    }

    /**
     * Requires results that the caller may still see.
     *
     * @throws dev.identityemulator.api.error.ApiException if the key may not see any, or the results are too old
     */
    public void requireRecent(Caller caller, Instant verified, Instant now) {
        if (!isRecent(caller, verified, now)) {
            throw error(caller);
        }
    }

    /** Whether the caller may see results from this instant now. */
    public boolean isRecent(Caller caller, Instant verified, Instant now) {
        return any
                || (caller.kind() == KeyKind.RESTRICTED
                        && !verified.plus(RECENT).isBefore(now));
    }

    private static RuntimeException error(Caller caller) {
        if (caller.kind() != KeyKind.RESTRICTED) {
            return KeyErrors.resultsNeedRestrictedKey();
        }
        return KeyErrors.resultsNotRecent(caller.maskedKey(), caller.shownAccount());
    }
}
