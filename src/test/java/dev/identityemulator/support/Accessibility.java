package dev.identityemulator.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Checks a page with axe for barriers to its use. */
public final class Accessibility {

    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {iframes: false, resultTypes: ['violations']})
              .then((found) => done(found.violations
                .filter((each) => ['serious', 'critical', 'moderate'].includes(each.impact))
                .map((each) => each.id + ': ' + each.help + ' ' + each.nodes.map((node) => node.html).join(' '))))
              .catch((failure) => done(['failed: ' + failure]));
            """;

    private Accessibility() {}

    /** The barriers on the current page; none if it is fine. */
    public static List<?> problems(Browser browser) {
        browser.driver().executeScript(axe());
        return (List<?>) browser.driver().executeAsyncScript(RUN);
    }

    private static String axe() {
        try (var script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
