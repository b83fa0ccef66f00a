package dev.identityemulator.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.stripe.exception.StripeException;
import com.stripe.net.ApiResource.RequestMethod;
import dev.identityemulator.testkit.Check;
import dev.identityemulator.testkit.Emulator;
import dev.identityemulator.testkit.Receiver;
import dev.identityemulator.testkit.Sessions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs classes whose tests fail for the right reason, and looks at the message. */
class IdentityEmulatorExtensionTest {

    private static final String CREATE = "/v1/identity/verification_sessions";

    @ExtendWith(IdentityEmulatorExtension.class)
    static class Undelivered {
        private Receiver receiver;

        @Test
        void test(Emulator emulator) throws Exception {
            receiver = new Receiver().responding(418);
            emulator.endpoint(receiver.url());
            Sessions.create(emulator);
        }

        @AfterEach
        void stop() {
            receiver.close();
        }
    }

    @Test
    void endWhenAWebhookWasNotReceivedThenFailsWithTheResponse() {
        var failure = failureOf(Undelivered.class);

        assertContains(failure, "The test ended with what it did not expect:\n  - http://127.0.0.1:");
        assertContains(
                failure, "/webhook has not received 1 event; its last response was 418: I say 418 (expectUndelivered");
        assertContains(
                failure, "oldest first:\n  POST /v1/webhook_endpoints 200\n  POST " + CREATE + " 200\nDashboard: http");
    }

    @ExtendWith(IdentityEmulatorExtension.class)
    static class Unsupported {
        @Test
        void test(Emulator emulator) {
            assertThrowsStripe(() -> emulator.stripe().v1().charges().retrieve("ch_1"));
        }
    }

    @Test
    void endWhenACallIsNotSupportedThenFailsWithItOnce() {
        var failure = failureOf(Unsupported.class);

        assertContains(
                failure, "  - the emulator does not have GET /v1/charges/{id} (expectUnsupported, if that is right)\n");
        assertEquals(1, failure.lines().filter(line -> line.startsWith("  - ")).count());
    }

    @ExtendWith(IdentityEmulatorExtension.class)
    static class Rejected {
        @Test
        void test(Emulator emulator) {
            assertThrowsStripe(() -> emulator.stripe().rawRequest(RequestMethod.POST, CREATE, "typ=document"));
        }
    }

    @Test
    void endWhenARequestWasRejectedThenFailsWithTheErrorAndTheHint() {
        var failure = failureOf(Rejected.class);

        assertContains(
                failure,
                "  - POST " + CREATE
                        + " 400 parameter_unknown: Received unknown parameter: typ Hint: The closest parameter is type.");
    }

    @ExtendWith(IdentityEmulatorExtension.class)
    static class Expected {
        @Test
        void test(Emulator emulator) throws Exception {
            emulator.expectError("parameter_unknown");
            emulator.expectError(402);
            emulator.expectUnsupported("GET /v1/charges/{id}");
            emulator.expectUndelivered();
            emulator.endpoint("http://127.0.0.1:9/");
            Sessions.create(emulator);
            assertThrowsStripe(() -> emulator.stripe().rawRequest(RequestMethod.POST, CREATE, "typ=document"));
            assertThrowsStripe(() -> emulator.stripe().v1().charges().retrieve("ch_1"));
        }
    }

    @Test
    void endWhenItWasExpectedThenSucceeds() {
        assertEquals(List.of(), failuresOf(Map.of(), Expected.class));
    }

    static class SwitchedOff {
        @RegisterExtension
        final IdentityEmulatorExtension extension = new IdentityEmulatorExtension()
                .without(Check.ERRORS)
                .without(Check.UNSUPPORTED)
                .without(Check.WEBHOOKS);

        @Test
        void test(Emulator emulator) throws Exception {
            emulator.endpoint("http://127.0.0.1:9/");
            Sessions.create(emulator);
            assertThrowsStripe(() -> emulator.stripe().rawRequest(RequestMethod.POST, CREATE, "typ=document"));
            assertThrowsStripe(() -> emulator.stripe().v1().charges().retrieve("ch_1"));
        }
    }

    @Test
    void endWhenTheChecksAreOffThenSucceeds() {
        assertEquals(List.of(), failuresOf(Map.of(), SwitchedOff.class));
        assertEquals(
                List.of(), failuresOf(Map.of("identity-emulator.checks", "none"), Rejected.class, Unsupported.class));
        assertEquals(List.of(), failuresOf(Map.of("identity-emulator.checks", "webhooks, errors"), Unsupported.class));
        assertEquals(
                1,
                failuresOf(Map.of("identity-emulator.checks", "webhooks, errors"), Rejected.class)
                        .size());
    }

    @Test
    void endWhenACheckDoesNotExistThenSaysWhichDo() {
        var failures = failuresOf(Map.of("identity-emulator.checks", "webhook"), Rejected.class);

        assertEquals(
                "identity-emulator.checks has no check webhook, only webhooks, unsupported, errors; or none",
                failures.get(0).getMessage());
    }

    @ExtendWith(IdentityEmulatorExtension.class)
    static class FailsByItself {
        @Test
        void test(Emulator emulator) {
            assertThrowsStripe(() -> emulator.stripe().rawRequest(RequestMethod.POST, CREATE, "typ=document"));
            throw new IllegalStateException("its own");
        }
    }

    @Test
    void endWhenTheTestHasFailedThenItKeepsItsFailureWithTheRestBelow() {
        var failure = failuresOf(Map.of(), FailsByItself.class).get(0);

        assertEquals("its own", failure.getMessage());
        assertContains(failure.getSuppressed()[0].getMessage(), "parameter_unknown");
    }

    static class OneAccount {
        static final Set<String> KEYS = ConcurrentHashMap.newKeySet();

        @RegisterExtension
        static final IdentityEmulatorExtension EXTENSION = IdentityEmulatorExtension.withOneAccount();

        static final String OF_THE_APPLICATION = EXTENSION.account().secretKey();

        @Test
        void first(Emulator emulator) {
            KEYS.add(emulator.secretKey());
            assertThrowsStripe(() -> emulator.stripe().rawRequest(RequestMethod.POST, CREATE, "typ=document"));
        }

        @Test
        void second(Emulator emulator) {
            KEYS.add(emulator.secretKey());
        }
    }

    @Test
    void endWhenTheAccountIsSharedThenOnlyTheTestThatDidItFails() {
        assertEquals(1, failuresOf(Map.of(), OneAccount.class).size());
        assertEquals(Set.of(OneAccount.OF_THE_APPLICATION), OneAccount.KEYS);
    }

    @ExtendWith(IdentityEmulatorExtension.class)
    static class InTheConstructor {
        InTheConstructor(Emulator emulator) {}

        @Test
        void test() {}
    }

    @Test
    void parameterWhenThereIsNoTestYetThenSaysWhatToDo() {
        assertContains(
                failureOf(InTheConstructor.class), "An Emulator belongs to one test: take it in the test method");
    }

    @ExtendWith(IdentityEmulatorExtension.class)
    static class ManyAtOnce {
        static final Set<String> KEYS = ConcurrentHashMap.newKeySet();

        @RepeatedTest(20)
        void test(Emulator emulator) throws Exception {
            KEYS.add(emulator.secretKey());
            var session = Sessions.create(emulator);
            emulator.verify(session);
            assertEquals(1, emulator.sessions().size());
        }
    }

    @Test
    void testsWhenParallelThenEachHasItsOwnAccount() {
        var settings = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

        assertEquals(List.of(), failuresOf(settings, ManyAtOnce.class));
        assertEquals(20, ManyAtOnce.KEYS.size());
    }

    @Test
    void startWhenItFailsThenEachTestSaysWhy() {
        var failures = failuresOf(Map.of("identity-emulator.jar", "no/such.jar"), ManyAtOnce.class);

        assertEquals(20, failures.size());
        assertContains(failures.get(19).toString(), "no/such.jar, which identity-emulator.jar names.");
    }

    /** A call that Stripe rejects. */
    interface Call {
        void run() throws StripeException;
    }

    static void assertThrowsStripe(Call call) {
        assertThrows(StripeException.class, call::run);
    }

    private static String failureOf(Class<?> test) {
        var failures = failuresOf(Map.of(), test);
        assertEquals(1, failures.size());
        return failures.get(0).getMessage();
    }

    private static List<Throwable> failuresOf(Map<String, String> settings, Class<?>... tests) {
        var results = EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(tests).map(each -> selectClass(each)).toArray(ClassSelector[]::new))
                .configurationParameters(settings)
                .execute();
        assertTrue(results.testEvents().finished().count() > 0, "no test was run");
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
    }

    private static void assertContains(String text, String part) {
        assertTrue(text.contains(part), text);
    }
}
