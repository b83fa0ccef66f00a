package dev.identityemulator.confirm.report;

import java.io.PrintStream;

/** Shows the results of a run to a person, one scenario after the other. */
public final class Terminal {

    private static final int MOST_SHOWN = 5;

    private final PrintStream out;
    private final int scenarios;
    private int done;

    /** A terminal for a run of so many scenarios. */
    public Terminal(PrintStream out, int scenarios) {
        this.out = out;
        this.scenarios = scenarios;
    }

    /** Says a sentence to the person. */
    public void say(String sentence) {
        out.println(sentence);
    }

    /** Shows what came of the next scenario. */
    public void show(ScenarioResult result) {
        done++;
        var reason = result.reason().isEmpty() ? "" : ": " + result.reason();
        out.printf("[%d/%d] %-9s  %s%s%n", done, scenarios, result.outcome().word(), result.name(), reason);
        int left = MOST_SHOWN;
        for (var step : result.steps()) {
            left = show(step, left);
        }
        int more = result.steps().stream()
                        .mapToInt(step -> step.differences().size())
                        .sum()
                - MOST_SHOWN;
        if (more > 0) {
            out.println("    and " + more + " more, which --json tells");
        }
    }

    private int show(StepResult step, int left) {
        if (step.differences().isEmpty() || left == 0) {
            return left;
        }
        int shown = Math.min(left, step.differences().size());
        out.println("    step " + step.number() + ", " + step.call());
        for (var difference : step.differences().subList(0, shown)) {
            out.println("      " + difference.where());
            out.println("        emulator  " + difference.here());
            out.println("        there     " + difference.there());
        }
        return left - shown;
    }
}
