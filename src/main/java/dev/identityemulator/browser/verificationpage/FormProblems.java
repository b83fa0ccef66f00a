package dev.identityemulator.browser.verificationpage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The problems of a form, at most one for each field. */
final class FormProblems {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /**
     * A problem with a field.
     *
     * @param id the id of the field on the page
     */
    record Problem(String id, String message) {}

    void add(String field, String message) {
        byField.putIfAbsent(field, message);
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    Map<String, String> byField() {
        return byField;
    }

    List<Problem> all() {
        return byField.entrySet().stream()
                .map(problem -> new Problem(problem.getKey().replace('_', '-'), problem.getValue()))
                .toList();
    }
}
