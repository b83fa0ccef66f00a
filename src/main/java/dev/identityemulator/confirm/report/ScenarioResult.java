package dev.identityemulator.confirm.report;

import java.util.List;

/**
 * What came of a scenario.
 *
 * @param reason why it was skipped, or how it failed; else nothing
 */
public record ScenarioResult(String name, String title, Outcome outcome, String reason, List<StepResult> steps) {

    /** A scenario that was not begun, or not ended. */
    public static ScenarioResult without(String name, String title, Outcome outcome, String reason) {
        return new ScenarioResult(name, title, outcome, reason, List.of());
    }
}
