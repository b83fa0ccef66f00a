package dev.identityemulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorProcess;
import dev.identityemulator.support.Form;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On a machine whose language has another lower case of I, every word is the same. */
class LanguageTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";

    @Test
    void anyResponseWhenTheMachineIsTurkishThenItsWordsAreStripes() throws StripeException, InterruptedException {
        try (var server = EmulatorProcess.startIn("tr", "TR", List.of())) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var raw = emulator.raw();

            var created = raw.post(
                            SESSIONS, Form.of("type=document", "options[document][allowed_types][]=driving_license"))
                    .requireOk();
            var session = created.json().get("id").asString();
            raw.post(
                            "/v1/test_helpers" + SESSIONS.substring(3) + "/" + session + "/unverify",
                            "error_code=document_expired")
                    .requireOk();
            raw.post("/v1/test_helpers" + SESSIONS.substring(3) + "/" + session + "/verify", "")
                    .requireOk();

            assertThat(created.json().get("status").asString()).isEqualTo("requires_input");
            assertThat(created.json().at("/options/document/allowed_types/0").asString())
                    .isEqualTo("driving_license");
            assertThat(raw.get(SESSIONS + "?status=verified").json().get("data"))
                    .hasSize(1);
            assertThat(emulator.eventTypes()).contains("requires_input", "verified");
            assertThat(Stream.of(
                                    SESSIONS,
                                    "/v1/identity/verification_reports",
                                    "/v1/events",
                                    "/v1/files",
                                    "/v1/identity/verification_sessions?status=x",
                                    "/v1/test_helpers/request_logs",
                                    "/actuator/prometheus")
                            .map(path -> raw.get(path).text()))
                    .allSatisfy(text -> assertThat(text).isNotEmpty().doesNotContain("ı", "İ"));
        }
    }
}
