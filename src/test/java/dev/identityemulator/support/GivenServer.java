package dev.identityemulator.support;

import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A server that was started elsewhere, such as a container; {@code -Demulator.base-url} names it. */
public final class GivenServer {

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String HELPERS = "/v1/test_helpers/identity/verification_sessions/";
    private static final String ALMOST_AN_HOUR = "seconds=3500";
    private static final String THE_REST = "seconds=100";

    private GivenServer() {}

    /** Its address, if there is one. */
    static Optional<String> baseUrl() {
        return Optional.ofNullable(System.getProperty("emulator.base-url")).map(url -> url.replaceFirst("/+$", ""));
    }

    /** Skips a test that needs a server with settings of its own. */
    public static void skipWhatStartsAnother() {
        Assumptions.assumeTrue(baseUrl().isEmpty(), "starts a server of its own");
    }

    /** Fails unless it has the settings that the tests expect. */
    static void requireItsSettings(String baseUrl) {
        try {
            var raw = Emulator.withFreshAccount(baseUrl).raw();
            var verified = newSession(raw);
            raw.post(HELPERS + verified + "/verify", "simulate_delay=true").requireOk();
            var redacted = newSession(raw);
            raw.post(SESSIONS + "/" + redacted + "/redact", "").requireOk();

            advance(raw, ALMOST_AN_HOUR);
            require(
                    baseUrl,
                    "EMULATOR_VERIFICATION_DELAY=1h",
                    look(raw, verified).contains("\"processing\""));
            require(baseUrl, "EMULATOR_REDACTION_DELAY=1h", look(raw, redacted).contains("\"processing\""));
            advance(raw, THE_REST);
            require(
                    baseUrl,
                    "EMULATOR_VERIFICATION_DELAY=1h",
                    look(raw, verified).contains("\"verified\""));
            require(baseUrl, "EMULATOR_REDACTION_DELAY=1h", look(raw, redacted).contains("\"redacted\""));
            var endpoints = raw.get("/v1/webhook_endpoints").requireOk().json().path("data");
            require(baseUrl, "no EMULATOR_WEBHOOK_URL", endpoints.isEmpty());
        } catch (UncheckedIOException failure) {
            throw new IllegalStateException("No emulator responds at " + baseUrl, failure);
        }
    }

    private static String newSession(RawClient raw) {
        return raw.post(SESSIONS, "type=document").requireOk().json().path("id").asString();
    }

    private static String look(RawClient raw, String session) {
        return raw.get(SESSIONS + "/" + session).requireOk().text();
    }

    private static void advance(RawClient raw, String form) {
        raw.post("/v1/test_helpers/clock/advance", form).requireOk();
    }

    private static void require(String baseUrl, String setting, boolean met) {
        if (!met) {
            throw new IllegalStateException("The emulator at " + baseUrl + " does not have " + setting
                    + ". The tests need one with EMULATOR_REDACTION_DELAY=1h and EMULATOR_VERIFICATION_DELAY=1h, and"
                    + " with the default of every other setting");
        }
    }
}
