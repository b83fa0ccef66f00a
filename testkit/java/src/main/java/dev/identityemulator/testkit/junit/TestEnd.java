package dev.identityemulator.testkit.junit;

import dev.identityemulator.testkit.Check;
import dev.identityemulator.testkit.Emulator;
import dev.identityemulator.testkit.server.ServerSettings;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks at the account of a test that has ended. */
final class TestEnd {

    private static final String CHECKS = "identity-emulator.checks";

    private final ExtensionContext context;
    private final Emulator emulator;

    TestEnd(ExtensionContext context, Emulator emulator) {
        this.context = context;
        this.emulator = emulator;
    }

    /** Says where its dashboard is, and fails the test for what it did not expect; a test that has failed keeps its own failure. */
    void check(Set<Check> left) {
        System.out.println("[identity-emulator] " + name() + ": " + emulator.dashboard());
        var checks = checks();
        checks.removeAll(left);
        try {
            emulator.check(checks);
        } catch (AssertionError unexpected) {
            var own = context.getExecutionException();
            if (own.isEmpty()) {
                throw unexpected;
            }
            own.get().addSuppressed(unexpected);
        }
    }

    private String name() {
        var type = context.getRequiredTestClass().getSimpleName();
        var method = context.getRequiredTestMethod().getName();
        var shown = context.getDisplayName();
        return type + "." + method + (shown.startsWith(method) ? "" : " (" + shown + ")");
    }

    /** All, unless a setting names some, or {@code none}. */
    private EnumSet<Check> checks() {
        var names = ServerSettings.value(context::getConfigurationParameter, CHECKS);
        var checks = EnumSet.noneOf(Check.class);
        if (names.isEmpty()) {
            return EnumSet.allOf(Check.class);
        }
        if (!names.get().equals("none")) {
            Arrays.stream(names.get().split("[,\\s]+")).map(TestEnd::named).forEach(checks::add);
        }
        return checks;
    }

    private static Check named(String name) {
        return Arrays.stream(Check.values())
                .filter(check -> lower(check).equals(name))
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException(CHECKS + " has no check " + name + ", only "
                        + Arrays.stream(Check.values()).map(TestEnd::lower).collect(Collectors.joining(", "))
                        + "; or none"));
    }

    private static String lower(Check check) {
        return check.name().toLowerCase(Locale.ROOT);
    }
}
