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
 * The error that a fault responds with: the default one of a status, a preset, or a custom one.
 *
 * @param code a code that Stripe's error of the status can have, or any code for a custom error
 * @param preset the name of a {@link FaultPreset}
 */
@Embeddable
record InjectedError(
        @Nullable String code,
        @Nullable String message,
        @Nullable String param,
        @Nullable String preset,
        @Column(name = "answer_status") @Nullable Integer status,
        @Column(name = "error_type") @Nullable String type) {

    /** The request is not rejected. */
    static final InjectedError NONE = new InjectedError(null, null, null, null, null, null);

    private static final int LONGEST = 2000;

    /**
     * Checks the parts together.
     *
     * @throws dev.identityemulator.api.error.ApiException if they contradict each other
     */
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

    /** The error for this request. */
    ApiException error(FaultErrors.RequestFacts request) {
        if (preset != null) {
            return FaultPreset.require(preset).error(request);
        }
        int ordered = Objects.requireNonNull(status);
        return isCustom(ordered)
                ? FaultErrors.custom(ordered, type, code, message, param)
                : FaultErrors.of(ordered, code, request);
    }

    private void requireNothingBeside() {
        if (status != null) {
            throw ParamErrors.notApplicable("status", "with a `preset`");
        }
        rejectWords("with a `preset`");
    }

    private void rejectWords(String reason) {
        words().forEach((name, word) -> {
            if (word != null) {
                throw ParamErrors.notApplicable(name, reason);
            }
        });
    }

    private void checkOf(int ordered) {
        boolean ofTheClient = ordered < 500;
        if (!ofTheClient) {
            rejectWords("with a `status` of 500 or more");
        }
        var usual = FaultErrors.statuses();
        if (!usual.contains(ordered) && !(ofTheClient && isCustom(ordered))) {
            throw ParamErrors.invalidEnum(
                    "status", usual.stream().map(String::valueOf).toList());
        }
    }

    /** Whether it has more than one of Stripe's codes for the status. */
    private boolean isCustom(int ordered) {
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
