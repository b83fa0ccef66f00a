package dev.identityemulator.confirm.run;

import dev.identityemulator.confirm.compare.Correspondence;
import dev.identityemulator.confirm.report.Outcome;
import dev.identityemulator.confirm.report.ScenarioResult;
import dev.identityemulator.confirm.report.Terminal;
import dev.identityemulator.confirm.scenario.Scenario;
import dev.identityemulator.confirm.server.Mark;
import dev.identityemulator.confirm.server.ServerConnection;
import dev.identityemulator.confirm.server.ServerException;
import java.util.ArrayList;
import java.util.List;

/** Compares two servers in some scenarios, one after the other. */
final class Comparison {

    private static final int MOST_FAILURES = 3;
    private static final String GONE = "not run, as there had been no response several times";

    private final ServerConnection here;
    private final ServerConnection there;
    private final Mark mark;
    private final Terminal terminal;
    private final boolean withPerson;
    private int failuresInARow;

    /**
     * Of the emulator with another server.
     *
     * @param withPerson whether somebody, or an emulator, goes through pages
     */
    Comparison(ServerConnection here, ServerConnection there, Mark mark, Terminal terminal, boolean withPerson) {
        this.here = here;
        this.there = there;
        this.mark = mark;
        this.terminal = terminal;
        this.withPerson = withPerson;
    }

    /** Runs them all; what cannot be run after several failures is told so. */
    List<ScenarioResult> run(List<Scenario> scenarios) {
        var results = new ArrayList<ScenarioResult>();
        for (var scenario : scenarios) {
            var result = run(scenario);
            results.add(result);
            terminal.show(result);
        }
        return results;
    }

    private ScenarioResult run(Scenario scenario) {
        if (scenario.needsPerson() && !withPerson) {
            return ScenarioResult.without(
                    scenario.name(),
                    scenario.title(),
                    Outcome.SKIPPED,
                    "it needs a person on Stripe's page: --with-page");
        }
        if (failuresInARow >= MOST_FAILURES) {
            return failed(scenario, GONE);
        }
        try {
            var result = new ScenarioRun(scenario, on(here), on(there), correspondence()).run();
            failuresInARow = 0;
            return result;
        } catch (ServerException failure) {
            failuresInARow++;
            return failed(scenario, String.valueOf(failure.getMessage()));
        } finally {
            cleanUp();
        }
    }

    /** What a scenario made is in nobody's way in the next one. */
    private void cleanUp() {
        there.cleanUp();
        here.cleanUp();
    }

    private ServerRun on(ServerConnection connection) {
        return new ServerRun(connection, new Person(connection, terminal::say), mark.run());
    }

    private Correspondence correspondence() {
        return new Correspondence(here.server().tokens(), there.server().tokens());
    }

    private static ScenarioResult failed(Scenario scenario, String reason) {
        return ScenarioResult.without(scenario.name(), scenario.title(), Outcome.FAILED, reason);
    }
}
