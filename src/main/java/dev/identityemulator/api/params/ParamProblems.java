package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.ParamErrors;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;

/** The errors found while the parameters of one call are read; unknown names are reported before all others. */
public final class ParamProblems {

    private final List<String> unknown = new ArrayList<>();
    private final Map<String, String> hints = new HashMap<>();
    private @Nullable ApiException first;

    ParamProblems() {}

    /** The problems of the binding in progress. */
    public static ParamProblems of(DeserializationContext context) {
        return (ParamProblems) context.getAttribute(ParamProblems.class);
    }

    void unknown(String name, Optional<String> hint) {
        unknown.add(name);
        hint.ifPresent(sentence -> hints.put(name, sentence));
    }

    /** Adds an error; only the first one of a call is reported. */
    public void add(ApiException error) {
        first = first == null ? error : first;
    }

    /**
     * Ends the binding; unknown names are in the order in which they were sent.
     *
     * @throws ApiException if anything was wrong
     */
    void throwAny(Supplier<List<String>> sent) {
        if (!unknown.isEmpty()) {
            unknown.sort(Comparator.comparing(sent.get()::indexOf));
            throw ParamErrors.unknown(unknown, hints.get(unknown.get(0)));
        }
        if (first != null) {
            throw first;
        }
    }
}
