package dev.identityemulator.confirm.command;

import dev.identityemulator.confirm.report.JsonReport;
import dev.identityemulator.confirm.report.Outcome;
import dev.identityemulator.confirm.report.Report;
import dev.identityemulator.confirm.report.Terminal;
import dev.identityemulator.confirm.run.CannotRunException;
import dev.identityemulator.confirm.run.Confirmation;
import dev.identityemulator.confirm.scenario.Scenario;
import dev.identityemulator.confirm.scenario.Scenarios;
import dev.identityemulator.confirm.server.EndedException;
import dev.identityemulator.confirm.server.Limits;
import dev.identityemulator.confirm.server.Server;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the command {@code confirm}, which compares the emulator with the real Stripe. */
public final class ConfirmCommand {

    /** The first argument of the program that asks for it. */
    public static final String NAME = "confirm";

    private static final int SAME = 0;
    private static final int DIFFERENT = 1;
    private static final int COULD_NOT_RUN = 2;
    private static final String KEY_ELSEWHERE = "sk_test_otherServerOfTheComparison00there";

    private final PrintStream out;
    private final Map<String, String> environment;
    private final Limits limits;
    private final Function<String[], ConfigurableApplicationContext> application;

    /**
     * The command in an environment.
     *
     * @param application starts an emulator with arguments
     */
    public ConfirmCommand(
            PrintStream out,
            Map<String, String> environment,
            Limits limits,
            Function<String[], ConfigurableApplicationContext> application) {
        this.out = out;
        this.environment = environment;
        this.limits = limits;
        this.application = application;
    }

    /** Runs it as the program does, with the arguments after its name, and returns the exit code. */
    public static int run(List<String> arguments, Function<String[], ConfigurableApplicationContext> application) {
        return new ConfirmCommand(System.out, System.getenv(), Limits.usual(), application).run(arguments);
    }

    /** The exit code: 0 all the same, 1 something differs, 2 it could not run, or not to its end. */
    public int run(List<String> arguments) {
        try {
            var options = Options.of(arguments);
            if (options.help()) {
                out.print(Options.HELP);
                return SAME;
            }
            var scenarios = chosen(options.scenarios());
            return options.list() ? list(scenarios) : compare(scenarios, options);
        } catch (CannotRunException reason) {
            out.println("confirm: " + reason.getMessage());
            return COULD_NOT_RUN;
        } catch (EndedException ended) {
            return COULD_NOT_RUN;
        }
    }

    private static List<Scenario> chosen(List<String> names) {
        var all = Scenarios.all();
        for (var name : names) {
            if (all.stream().noneMatch(scenario -> scenario.isNamed(name))) {
                throw new CannotRunException("There is no scenario " + name + "; --list lists them.");
            }
        }
        return all.stream()
                .filter(scenario -> names.isEmpty() || names.stream().anyMatch(scenario::isNamed))
                .toList();
    }

    private int list(List<Scenario> scenarios) {
        for (var scenario : scenarios) {
            out.printf("%-34s %3d  %s%n", scenario.name(), scenario.calls(), scenario.title());
        }
        int calls = scenarios.stream().mapToInt(Scenario::calls).sum();
        out.println(scenarios.size() + " scenarios, with about " + calls + " requests");
        return SAME;
    }

    private int compare(List<Scenario> scenarios, Options options) {
        var server = options.against() == null
                ? Server.stripe(StripeKey.of(environment.get(StripeKey.VARIABLE)))
                : Server.at(options.against(), KEY_ELSEWHERE);
        tryOut(options.json());
        var terminal = new Terminal(out, scenarios.size());
        var version = new EmulatorBuild().version();
        var report =
                new Confirmation(scenarios, server, limits, terminal, options.withPage(), version, application).run();
        write(options.json(), JsonReport.of(report));
        out.printf(
                "%d same, %d different, %d skipped, %d failed%n",
                report.count(Outcome.SAME),
                report.count(Outcome.DIFFERENT),
                report.count(Outcome.SKIPPED),
                report.count(Outcome.FAILED));
        return exitCode(report);
    }

    private static int exitCode(Report report) {
        if (report.count(Outcome.DIFFERENT) > 0) {
            return DIFFERENT;
        }
        return report.count(Outcome.FAILED) > 0 ? COULD_NOT_RUN : SAME;
    }

    /** Before anything is sent. What a report has of an earlier run stays, until there is a new one. */
    private static void tryOut(@Nullable Path file) {
        if (file != null) {
            try {
                boolean there = Files.exists(file);
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                        .close();
                if (!there) {
                    Files.delete(file);
                }
            } catch (IOException failure) {
                throw new CannotRunException("The report cannot be written to " + file + ".");
            }
        }
    }

    private static void write(@Nullable Path file, String text) {
        if (file != null) {
            try {
                Files.writeString(file, text);
            } catch (IOException failure) {
                throw new CannotRunException("The report cannot be written to " + file + ".");
            }
        }
    }
}
