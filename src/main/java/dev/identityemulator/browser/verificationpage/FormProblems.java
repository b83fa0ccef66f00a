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
    record Problem(String id, String label, String message) {}

    void add(String field, String message) {
        byField.putIfAbsent(field, message);
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    Map<String, String> byField() {
        return byField;
    }

    /** All problems in the order of the page. */
    List<Problem> all() {
        return byField.keySet().stream()
                .map(FormField::named)
                .sorted()
                .map(field -> problem(FieldReader.value(field), field.label()))
                .toList();
    }

    private Problem problem(String name, String label) {
        return new Problem(name.replace('_', '-'), label, byField.getOrDefault(name, ""));
    }
}
