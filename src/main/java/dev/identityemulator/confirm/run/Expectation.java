package dev.identityemulator.confirm.run;

import dev.identityemulator.confirm.compare.Response;
import dev.identityemulator.confirm.scenario.References;
import dev.identityemulator.confirm.scenario.StepOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a response has to have before it is compared.
 *
 * @param where entries of its list
 * @param until a value
 */
record Expectation(@Nullable Selection where, @Nullable Selection until) {

    static Expectation of(StepOptions options, References references) {
        return new Expectation(selection(options.where(), references), selection(options.until(), references));
    }

    private static @Nullable Selection selection(@Nullable String text, References references) {
        return text == null ? null : Selection.of(references.resolve(text));
    }

    /** The part of the response that is compared. */
    Response select(Response response) {
        return where == null ? response : where.of(response);
    }

    boolean isMetBy(Response response) {
        return (where == null || !response.body().at("/data").isEmpty())
                && (until == null || until.matches(response.body()));
    }
}
