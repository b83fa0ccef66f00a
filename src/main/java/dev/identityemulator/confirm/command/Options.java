package dev.identityemulator.confirm.command;

import dev.identityemulator.confirm.run.CannotRunException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the command.
 *
 * @param scenarios the names of scenarios or of their folders; if empty, all
 * @param json the file for the report
 * @param against another server than Stripe
 */
record Options(
        List<String> scenarios,
        @Nullable Path json,
        @Nullable URI against,
        boolean withPage,
        boolean list,
        boolean help) {

    static final String HELP = """
            Compares this emulator with the real Stripe: the same requests to both, and what differs in their responses.

              STRIPE_API_KEY=sk_test_... java -jar identity-emulator.jar confirm [options]

              --list               lists the scenarios, and sends nothing
              --scenario NAME      only this scenario, or those of this folder; several times, or with commas
              --json FILE          writes a report, without keys, secrets and ids
              --against URL        compares with another server than Stripe, which gets a key of its own
              --with-page          waits for you to go through Stripe's page, where a scenario needs that
              --help               says this

            Exit codes: 0 all the same, 1 something differs, 2 it could not run, or not to its end.
            """;

    /**
     * Reads the arguments after the name of the command; {@code --name=value} is the same as {@code --name value}.
     *
     * @throws CannotRunException if one is unknown or has no value
     */
    static Options of(List<String> arguments) {
        var scenarios = new ArrayList<String>();
        Path json = null;
        URI against = null;
        boolean withPage = false;
        boolean list = false;
        boolean help = false;
        var rest = split(arguments);
        while (!rest.isEmpty()) {
            var option = rest.remove(0);
            switch (option) {
                case "--scenario" ->
                    scenarios.addAll(List.of(value(option, rest).split(",")));
                case "--json" -> json = Path.of(value(option, rest));
                case "--against" -> against = url(value(option, rest));
                case "--with-page" -> withPage = true;
                case "--list" -> list = true;
                case "--help", "-h" -> help = true;
                default -> throw new CannotRunException("There is no option " + option + "; --help lists them.");
            }
        }
        return new Options(List.copyOf(scenarios), json, against, withPage, list, help);
    }

    private static List<String> split(List<String> arguments) {
        var words = new ArrayList<String>();
        for (var argument : arguments) {
            words.addAll(argument.startsWith("--") ? List.of(argument.split("=", 2)) : List.of(argument));
        }
        return words;
    }

    private static String value(String option, List<String> rest) {
        if (rest.isEmpty() || rest.get(0).startsWith("--")) {
            throw new CannotRunException("The option " + option + " needs a value; --help says which.");
        }
        return rest.remove(0);
    }

    private static URI url(String text) {
        try {
            var url = URI.create(text.replaceFirst("/+$", ""));
            if (List.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            // as below
        }
        throw new CannotRunException("--against needs the URL of a server, such as http://localhost:12111.");
    }
}
