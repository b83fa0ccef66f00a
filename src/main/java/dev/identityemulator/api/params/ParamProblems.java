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
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationContext;

/** The errors found while the parameters of one call are read; unknown names are reported before all others. */
public final class ParamProblems {

    private final List<String> unknown = new ArrayList<>();
    private final Map<String, String> hints = new HashMap<>();
    private final List<ApiException> errors = new ArrayList<>();

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
        errors.add(error);
    }

    /** Every error, with one for each unknown name. */
    List<ApiException> all() {
        return Stream.concat(
                        unknown.stream().map(name -> ParamErrors.unknown(List.of(name), hints.get(name))),
                        errors.stream())
                .toList();
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
        if (!errors.isEmpty()) {
            throw errors.get(0);
        }
    }
}
