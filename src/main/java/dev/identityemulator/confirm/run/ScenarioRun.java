package dev.identityemulator.confirm.run;

import dev.identityemulator.confirm.compare.Correspondence;
import dev.identityemulator.confirm.compare.Response;
import dev.identityemulator.confirm.compare.ResponseComparison;
import dev.identityemulator.confirm.report.Outcome;
import dev.identityemulator.confirm.report.ScenarioResult;
import dev.identityemulator.confirm.report.StepResult;
import dev.identityemulator.confirm.scenario.MissingReferenceException;
import dev.identityemulator.confirm.scenario.Scenario;
import dev.identityemulator.confirm.scenario.Step;
import java.util.ArrayList;
import java.util.List;

/** Plays a scenario step by step on both servers, the other one first, and compares the responses. */
final class ScenarioRun {

    private final Scenario scenario;
    private final ServerRun here;
    private final ServerRun there;
    private final Correspondence correspondence;
    private final List<StepResult> results = new ArrayList<>();

    ScenarioRun(Scenario scenario, ServerRun here, ServerRun there, Correspondence correspondence) {
        this.scenario = scenario;
        this.here = here;
        this.there = there;
        this.correspondence = correspondence;
    }

    ScenarioResult run() {
        try {
            for (var step : scenario.steps()) {
                play(step);
            }
            return result(isDifferent() ? Outcome.DIFFERENT : Outcome.SAME, "");
        } catch (MissingReferenceException missing) {
            return isDifferent()
                    ? result(Outcome.DIFFERENT, "ended early, as " + missing.getMessage())
                    : result(Outcome.FAILED, "on both sides, " + missing.getMessage());
        } catch (StoppedException stopped) {
            return result(isDifferent() ? Outcome.DIFFERENT : stopped.outcome(), String.valueOf(stopped.getMessage()));
        }
    }

    private void play(Step step) {
        var theirs = there.play(step);
        requireNeeded(step, theirs);
        var ours = here.play(step);
        var differences = ResponseComparison.compare(step, ours, theirs, correspondence);
        results.add(
                new StepResult(results.size() + 1, step.shown(), step.options().shows(), differences));
    }

    private static void requireNeeded(Step step, Response theirs) {
        if (step.options().needed() && !theirs.isSuccess()) {
            throw StoppedException.skipped("this account does not have it (status " + theirs.status() + ")");
        }
    }

    private boolean isDifferent() {
        return results.stream().anyMatch(result -> result.outcome() == Outcome.DIFFERENT);
    }

    private ScenarioResult result(Outcome outcome, String reason) {
        return new ScenarioResult(scenario.name(), scenario.title(), outcome, reason, List.copyOf(results));
    }
}
