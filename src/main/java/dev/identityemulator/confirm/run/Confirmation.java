package dev.identityemulator.confirm.run;

import dev.identityemulator.confirm.report.Report;
import dev.identityemulator.confirm.report.ScenarioResult;
import dev.identityemulator.confirm.report.Terminal;
import dev.identityemulator.confirm.scenario.Scenario;
import dev.identityemulator.confirm.server.Limits;
import dev.identityemulator.confirm.server.Mark;
import dev.identityemulator.confirm.server.Server;
import dev.identityemulator.confirm.server.ServerConnection;
import dev.identityemulator.confirm.server.ServerException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;

/** One run: looks at the other server, starts an emulator, compares both, and removes what was made, whatever happens. */
public final class Confirmation {

    private final List<Scenario> scenarios;
    private final Limits limits;
    private final Terminal terminal;
    private final boolean withPage;
    private final String version;
    private final Mark mark = Mark.fresh();
    private final ServerConnection there;
    private final Function<String[], ConfigurableApplicationContext> application;

    /**
     * A run of these scenarios.
     *
     * @param withPage whether a person goes through Stripe's pages
     * @param version the version of the emulator
     * @param application starts an emulator with arguments
     */
    public Confirmation(
            List<Scenario> scenarios,
            Server other,
            Limits limits,
            Terminal terminal,
            boolean withPage,
            String version,
            Function<String[], ConfigurableApplicationContext> application) {
        this.scenarios = scenarios;
        this.limits = limits;
        this.terminal = terminal;
        this.withPage = withPage;
        this.version = version;
        this.there = new ServerConnection(other, limits, mark);
        this.application = application;
    }

    /**
     * Runs it.
     *
     * @throws CannotRunException if the server cannot be compared with
     */
    public Report run() {
        var hook = new Thread(this::end, "clean-up");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return compare();
        } catch (ServerException failure) {
            throw new CannotRunException(failure.getMessage() + ".");
        } finally {
            end();
            removeHook(hook);
        }
    }

    private Report compare() {
        announce();
        var preflight = Preflight.of(there);
        try (var emulator = Emulator.start(application, preflight.apiVersion())) {
            var here = new ServerConnection(emulator.server(), limits, mark);
            var comparison = new Comparison(here, there, mark, terminal, withPage || preflight.isEmulator());
            return report(preflight, comparison.run(scenarios));
        }
    }

    private void announce() {
        int calls = scenarios.stream().mapToInt(Scenario::calls).sum();
        terminal.say("Identity Emulator " + version + " is compared with "
                + there.server().name() + " in " + scenarios.size() + " scenarios, which send about " + calls
                + " requests there.");
        terminal.say("What they make there has the metadata " + mark
                + ", and is redacted or deleted after each scenario, also after Ctrl-C.");
    }

    private Report report(Preflight preflight, List<ScenarioResult> results) {
        there.cleanUp();
        var against = there.server().isStripe() ? "stripe" : "other";
        return new Report(version, against, preflight.date(), preflight.apiVersion(), results, counted(there.left()));
    }

    private static Map<String, Integer> counted(Map<String, List<String>> left) {
        var counted = new TreeMap<String, Integer>();
        left.forEach((kind, ids) -> counted.put(kind, ids.size()));
        return counted;
    }

    /** Lets nothing more be made, removes what was, and says what could not be; the second time does nothing. */
    private synchronized void end() {
        if (there.end()) {
            there.cleanUp();
            there.left()
                    .forEach((kind, ids) -> terminal.say(
                            "Left at " + there.server().name() + ": " + kind + " " + String.join(", ", ids)));
        }
    }

    /** Not while the hooks run: the program ends by then. */
    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the hook is what ended the run
        }
    }
}
