package dev.identityemulator.confirm.report;

import dev.identityemulator.confirm.compare.Difference;
import java.util.List;

/**
 * What came of one step whose responses were compared.
 *
 * @param call the request, with references as the scenario has them
 * @param shows the keys of the rows of docs/fidelity.md that it shows
 */
public record StepResult(int number, String call, List<String> shows, List<Difference> differences) {

    public Outcome outcome() {
        return differences.isEmpty() ? Outcome.SAME : Outcome.DIFFERENT;
    }
}
