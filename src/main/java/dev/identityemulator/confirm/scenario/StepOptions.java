package dev.identityemulator.confirm.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step says besides its request.
 *
 * @param shows the keys of the rows of docs/fidelity.md that the response shows
 * @param varies paths of members whose values differ by nature: only their types are compared
 * @param where which entries of a list are compared, as {@code path=value}; the request is repeated until there is one
 * @param until what the response has to have, as {@code path=value}; the request is repeated until it has it
 * @param namesOnly whether only the names of the members are compared
 * @param needed whether the scenario is skipped if the other server does not have this: the step has to succeed there
 * @param upload whether an image is sent with the parameters, as a file
 */
public record StepOptions(
        List<String> shows,
        List<String> varies,
        @Nullable String where,
        @Nullable String until,
        boolean namesOnly,
        boolean needed,
        boolean upload) {}
