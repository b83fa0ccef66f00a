package dev.identityemulator.support;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test an {@link Emulator} with an account of its own: on the server that {@code -Demulator.base-url} names, else
 * on one that is started once for all tests.
 */
public final class RunningEmulator implements BeforeEachCallback, ParameterResolver {

    /** The delay of tasks: they run when a test advances the clock, and never before. */
    public static final Duration DELAY = Duration.ofHours(1);

    private static final String[] SETTINGS = {
        "emulator.redaction.delay=" + DELAY, "emulator.verification.delay=" + DELAY
    };

    private static final AtomicReference<String> BASE_URL = new AtomicReference<>();
    private static final AtomicBoolean UNFIT = new AtomicBoolean();

    /** A given server with wrong settings fails once, and not in each of a thousand tests. */
    @Override
    public void beforeEach(ExtensionContext context) {
        Assumptions.assumeFalse(UNFIT.get(), "the server that is given does not fit, as another test says");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Emulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Emulator.withFreshAccount(baseUrl());
    }

    private static synchronized String baseUrl() {
        var known = BASE_URL.get();
        if (known == null) {
            known = GivenServer.baseUrl().map(RunningEmulator::fit).orElseGet(RunningEmulator::own);
            BASE_URL.set(known);
        }
        return known;
    }

    private static String own() {
        return EmulatorServer.start(SETTINGS).baseUrl();
    }

    private static String fit(String given) {
        UNFIT.set(true);
        GivenServer.requireItsSettings(given);
        UNFIT.set(false);
        return given;
    }
}
