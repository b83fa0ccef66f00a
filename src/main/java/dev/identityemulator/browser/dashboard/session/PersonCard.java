package dev.identityemulator.browser.dashboard.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The verified person, as the rows of a table. */
record PersonCard(List<Fact> facts) {

    /** What is known of one thing. */
    record Fact(String name, String value) {}

    /** The person in {@code verified_outputs}; without facts where nothing is verified. */
    static PersonCard of(JsonNode outputs) {
        var facts = new ArrayList<Fact>();
        add(facts, "Name", joined(" ", outputs, "first_name", "last_name"));
        add(facts, "Born", date(outputs.path("dob")));
        add(facts, "Place of birth", joined(" ", outputs, "unparsed_place_of_birth"));
        add(facts, "Sex", joined(", ", outputs, "sex", "unparsed_sex"));
        var address = outputs.path("address");
        add(facts, "Address", joined(", ", address, "line1", "line2", "postal_code", "city", "state", "country"));
        add(facts, "Id number", joined(" ", outputs, "id_number", "id_number_type"));
        add(facts, "Email", joined(" ", outputs, "email"));
        add(facts, "Phone", joined(" ", outputs, "phone"));
        return new PersonCard(facts);
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value));
        }
    }

    private static String joined(String between, JsonNode object, String... fields) {
        return Stream.of(fields)
                .map(field -> object.path(field).asString(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(between));
    }

    /** Redacted dates are placeholders. */
    private static String date(JsonNode dob) {
        var parts = Stream.of("year", "month", "day")
                .map(part -> dob.path(part).asString(""))
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() == 1 ? "0" + text : text)
                .toList();
        return String.join("-", parts);
    }
}
