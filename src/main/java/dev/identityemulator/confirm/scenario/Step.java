package dev.identityemulator.confirm.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request, and what is compared of its response.
 *
 * @param name by which later steps refer to the response, or nothing
 * @param fields the parameters and their values, in order
 * @param headers the headers besides those of every request
 * @param json the body, if it is JSON
 * @param together how many times it is sent at the same time
 * @param options what else its lines say
 */
public record Step(
        String name,
        String method,
        String path,
        List<Field> fields,
        List<Field> headers,
        @Nullable String json,
        int together,
        StepOptions options) {

    /** The method of a step that a person does on Stripe's page. */
    static final String PERSON = "PERSON";

    /** A parameter or a header. */
    public record Field(String name, String value) {}

    public boolean isOfPerson() {
        return method.equals(PERSON);
    }

    /** The request as reports show it, with references as they are written. */
    public String shown() {
        return method + " " + path;
    }

    int calls() {
        return isOfPerson() ? 3 : together;
    }
}
