package dev.identityemulator.testkit.junit;

import dev.identityemulator.testkit.Check;
import dev.identityemulator.testkit.Emulator;
import dev.identityemulator.testkit.server.EmulatorServer;
import dev.identityemulator.testkit.server.ServerSettings;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test an {@link Emulator} as a parameter, and fails it for what went wrong there: see {@link Check}. The first test of a run
 * starts the emulator.
 */
public final class IdentityEmulatorExtension
        implements ParameterResolver, AfterTestExecutionCallback, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(IdentityEmulatorExtension.class);

    private final Optional<SharedAccount> shared;
    private final Set<Check> left;

    /** An account for each test, and every check. */
    public IdentityEmulatorExtension() {
        this(Optional.empty(), EnumSet.noneOf(Check.class));
    }

    private IdentityEmulatorExtension(Optional<SharedAccount> shared, Set<Check> left) {
        this.shared = shared;
        this.left = left;
    }

    /** One account for all tests, for an application that is started once and has one key: {@link #account()}. */
    public static IdentityEmulatorExtension withOneAccount() {
        return new IdentityEmulatorExtension(Optional.of(new SharedAccount()), EnumSet.noneOf(Check.class));
    }

    /** The same without this check. */
    public IdentityEmulatorExtension without(Check check) {
        var fewer = EnumSet.of(check);
        fewer.addAll(left);
        return new IdentityEmulatorExtension(shared, fewer);
    }

    /**
     * The account of all tests, before the first of them, too.
     *
     * @throws IllegalStateException if each test has its own
     */
    public Emulator account() {
        return shared.orElseThrow(() -> new IllegalStateException(
                        "Each test has an account of its own, as a parameter; withOneAccount() has one for all."))
                .get(ServerSettings.ofThisJvm());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Emulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var settings = ServerSettings.read(context::getConfigurationParameter);
        if (shared.isPresent()) {
            return shared.get().get(settings);
        }
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "An Emulator belongs to one test: take it in the test method or in @BeforeEach, or share one by "
                            + "IdentityEmulatorExtension.withOneAccount().");
        }
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Emulator.class, none -> Emulator.on(EmulatorServer.running(settings)));
    }

    /** Before {@code @AfterEach}, which may end the receivers of webhooks. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        var emulator = shared.isPresent() ? shared.get().started() : own(context);
        emulator.ifPresent(each -> new TestEnd(context, each).check(left));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        own(context).ifPresent(Emulator::close);
    }

    private static Optional<Emulator> own(ExtensionContext context) {
        return Optional.ofNullable(context.getStore(NAMESPACE).get(Emulator.class, Emulator.class));
    }
}
