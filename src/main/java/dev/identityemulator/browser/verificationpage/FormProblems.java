package dev.identityemulator.browser.verificationpage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, field by field; of each field the first thing only. */
final class FormProblems {

    private final Map<String, String> byField = new LinkedHashMap<>();

    /**
     * One of them.
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
