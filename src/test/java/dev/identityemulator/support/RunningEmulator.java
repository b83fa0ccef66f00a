package dev.identityemulator.support;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test an {@link Emulator} with an account of its own: on the server that {@code -Demulator.base-url} names, else
 * on one that is started once for all tests.
 */
public final class RunningEmulator implements ParameterResolver {

    /** How long what is put off takes: it happens when a test moves the clock, and never while it looks at the beginning. */
    public static final Duration DELAY = Duration.ofHours(1);

    private static final String[] SETTINGS = {
        "emulator.redaction.delay=" + DELAY, "emulator.verification.delay=" + DELAY
    };

    private static final AtomicReference<String> BASE_URL = new AtomicReference<>();

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
            var given = System.getProperty("emulator.base-url");
            known = given == null ? EmulatorServer.start(SETTINGS).baseUrl() : given;
            BASE_URL.set(known);
        }
        return known;
    }
}
