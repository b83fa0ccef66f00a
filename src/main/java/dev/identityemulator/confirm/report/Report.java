package dev.identityemulator.confirm.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that came of a run.
 *
 * @param emulator the version of the emulator
 * @param against {@code stripe}, or {@code other} for any other server
 * @param date the day of the run, by the clock of that server
 * @param apiVersion the default API version of the account there
 * @param left what could not be removed there, by the kind
 */
public record Report(
        String emulator,
        String against,
        LocalDate date,
        String apiVersion,
        List<ScenarioResult> scenarios,
        Map<String, Integer> left) {

    public long count(Outcome outcome) {
        return scenarios.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** Each row of docs/fidelity.md that was shown: the same if all steps that show it were, else different. */
    public Map<String, Outcome> rows() {
        var rows = new TreeMap<String, Outcome>();
        for (var scenario : scenarios) {
            for (var step : scenario.steps()) {
                step.shows().forEach(row -> rows.merge(row, step.outcome(), Report::worse));
            }
        }
        return rows;
    }

    private static Outcome worse(Outcome one, Outcome other) {
        return one == Outcome.SAME ? other : one;
    }
}
