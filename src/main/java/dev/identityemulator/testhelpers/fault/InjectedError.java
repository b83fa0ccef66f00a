package dev.identityemulator.testhelpers.fault;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The error that a fault responds with: the usual one of a status, a preset, or one in the words of whoever ordered it.
 *
 * @param code one that Stripe's error of the status can have, or any for an error of one's own
 * @param preset the name of an error that applications are known to handle
 */
@Embeddable
record InjectedError(
        @Nullable String code,
        @Nullable String message,
        @Nullable String param,
        @Nullable String preset,
        @Column(name = "answer_status") @Nullable Integer status,
        @Column(name = "error_type") @Nullable String type) {

    /** The request is not refused. */
    static final InjectedError NONE = new InjectedError(null, null, null, null, null, null);

    private static final int LONGEST = 2000;

    /** Throws the error of what does not go together. */
    void check() {
        words().forEach(InjectedError::requireShort);
        if (preset != null) {
            requireNothingBeside();
            FaultPreset.require(preset);
        } else if (status != null) {
            checkOf(status);
        } else if (words().values().stream().anyMatch(Objects::nonNull)) {
            throw ParamErrors.missing("status");
        }
    }

    boolean isOrdered() {
        return status != null || preset != null;
    }

    /** The error as the request meets it. */
    ApiException error(FaultErrors.RequestFacts request) {
        if (preset != null) {
            return FaultPreset.require(preset).error(request);
        }
        int ordered = Objects.requireNonNull(status);
        return isInOwnWords(ordered)
                ? FaultErrors.inOwnWords(ordered, type, code, message, param)
                : FaultErrors.of(ordered, code, request);
    }

    private void requireNothingBeside() {
        if (status != null) {
            throw ParamErrors.notApplicable("status", "with a `preset`");
        }
        words().forEach((name, word) -> {
            if (word != null) {
                throw ParamErrors.notApplicable(name, "with a `preset`");
            }
        });
    }

    private void checkOf(int ordered) {
        boolean ofTheClient = ordered < 500;
        words().forEach((name, word) -> {
            if (word != null && !ofTheClient) {
                throw ParamErrors.notApplicable(name, "with a `status` of 500 or more");
            }
        });
        var usual = FaultErrors.statuses();
        if (!usual.contains(ordered) && !(ofTheClient && isInOwnWords(ordered))) {
            throw ParamErrors.invalidEnum(
                    "status", usual.stream().map(String::valueOf).toList());
        }
    }

    /** Whether it says more than which of Stripe's errors of that status is meant. */
    private boolean isInOwnWords(int ordered) {
        return message != null
                || param != null
                || type != null
                || (code != null && !FaultErrors.codes(ordered).contains(code));
    }

    private Map<String, @Nullable String> words() {
        var words = new LinkedHashMap<String, @Nullable String>();
        words.put("code", code);
        words.put("message", message);
        words.put("param", param);
        words.put("type", type);
        return words;
    }

    private static void requireShort(String name, @Nullable String word) {
        if (word != null && word.length() > LONGEST) {
            throw ParamErrors.tooLong(name, word, LONGEST);
        }
    }
}
