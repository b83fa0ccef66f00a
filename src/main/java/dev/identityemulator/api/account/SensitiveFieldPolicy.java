package dev.identityemulator.api.account;

import dev.identityemulator.api.account.KeySettings.SensitiveResultsKeys;
import dev.identityemulator.api.error.KeyErrors;
import dev.identityemulator.api.resource.Expansions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may see birth dates, document and id numbers and images: a restricted key, while the results are recent.
 *
 * @see <a href="https://docs.stripe.com/identity/access-verification-results">Stripe: Access verification results</a>
 */
@Component
public class SensitiveFieldPolicy {

    /** How long results count as recent, by the account's clock. */
    public static final Duration RECENT = Duration.ofHours(48);

    private static final Set<String> SENSITIVE = Set.of(
            "verified_outputs.dob",
            "verified_outputs.id_number",
            "verified_outputs.sex",
            "verified_outputs.unparsed_place_of_birth",
            "verified_outputs.unparsed_sex",
            "document.dob",
            "document.expiration_date",
            "document.number",
            "document.sex",
            "document.unparsed_place_of_birth",
            "document.unparsed_sex",
            "id_number.dob",
            "id_number.id_number");

    private final boolean any;

    SensitiveFieldPolicy(KeySettings settings) {
        this.any = settings.sensitiveResults() == SensitiveResultsKeys.ANY;
    }

    /** Whether what is to be expanded reaches sensitive results. */
    public static boolean areAskedFor(Expansions expansions) {
        return expansions.paths().stream().anyMatch(path -> SENSITIVE.stream().anyMatch(field -> leadsTo(path, field)));
    }

    /** The fields that only some keys see, as paths below a session or its report. */
    public static Set<String> fields() {
        return SENSITIVE;
    }

    /** Whether the field is on the path, be it with nothing, dots or more names behind it. */
    private static boolean leadsTo(String path, String field) {
        return ("." + path + ".").contains("." + field + ".");
    }

    /** Throws the error of a key that may see no sensitive results at all. */
    public void require(Caller caller) {
        if (!any && caller.kind() != KeyKind.RESTRICTED) {
            throw error(caller);
        }
    }

    /** Throws the error of a key that may not see results from this instant any more. */
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
        var connected = AccountIds.nameOfConnected(caller.account());
        var account = connected == null ? caller.account() : connected;
        return KeyErrors.resultsNotRecent(caller.maskedKey(), account);
    }
}
