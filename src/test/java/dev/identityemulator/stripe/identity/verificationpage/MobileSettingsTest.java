package dev.identityemulator.stripe.identity.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.MobileApp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What settings change of a page. */
class MobileSettingsTest {

    @Test
    void retrieveWhenNothingIsSetThenTheModelsAreTheEmulatorsAndNeedNoKey() throws StripeException {
        try (var server = EmulatorServer.start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var page = selfiePage(emulator);

            var id = page.at("/document_capture/models/id_detector_url").asString();
            var face = page.at("/selfie/models/face_detector_url").asString();

            assertThat(id).isEqualTo(server.baseUrl() + "/m/models/id_detector/nothing.tflite");
            assertThat(face).isEqualTo(server.baseUrl() + "/m/models/face_detector/nothing.tflite");
            for (var url : new String[] {id, face}) {
                var model = emulator.raw()
                        .send(
                                url.substring(server.baseUrl().length()),
                                request -> request.setHeader("Authorization", ""));
                assertThat(new String(model.requireOk().response().body(), 4, 4, StandardCharsets.US_ASCII))
                        .isEqualTo("TFL3");
            }
            assertThat(emulator.raw().get("/m/models/other/nothing.tflite").status())
                    .isEqualTo(404);
            assertThat(page.get("unsupported_client").asBoolean()).isFalse();
        }
    }

    @Test
    void retrieveWhenSetThenOtherModelsAndTheHostedPage() throws StripeException {
        try (var server = EmulatorServer.start(
                "emulator.mobile.unsupported-client=true",
                "emulator.mobile.id-detector-url=https://models.example.com/a/b/c.tflite",
                "emulator.mobile.face-detector-url=https://models.example.com/d/e/f.tflite")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var page = selfiePage(emulator);

            assertThat(page.get("unsupported_client").asBoolean()).isTrue();
            assertThat(page.at("/document_capture/models/id_detector_url").asString())
                    .isEqualTo("https://models.example.com/a/b/c.tflite");
            assertThat(page.at("/selfie/models/face_detector_url").asString())
                    .isEqualTo("https://models.example.com/d/e/f.tflite");
            var hosted = page.get("fallback_url")
                    .asString()
                    .substring(server.baseUrl().length());
            assertThat(emulator.raw().get(hosted).requireOk().header("Content-Type"))
                    .startsWith("text/html");
        }
    }

    @Test
    void retrieveWhenTheUserSubmittedOnTheHostedPageThenTheSdkMeetsASubmittedPage() throws StripeException {
        try (var server = EmulatorServer.start("emulator.mobile.unsupported-client=true")) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            var app = MobileApp.of(emulator, emulator.newSession().getId());
            var hosted = app.page().json().get("fallback_url").asString();

            emulator.raw()
                    .post(hosted.substring(server.baseUrl().length()), "action=submit&outcome=success")
                    .requireOk();

            var page = app.page().requireOk().json();
            assertThat(page.get("submitted").asBoolean()).isTrue();
            assertThat(page.get("status").asString()).isEqualTo("verified");
        }
    }

    @Test
    void emptyWhenDataWereCollectedThenNoneIsLeft() throws StripeException {
        try (var server = EmulatorServer.start()) {
            var emulator = Emulator.withFreshAccount(server.baseUrl());
            MobileApp.of(emulator, emulator.newSession().getId())
                    .data("collected_data[biometric_consent]=true")
                    .requireOk();
            var database = server.bean(JdbcTemplate.class);
            assertThat(database.queryForList("select id from verification_pages"))
                    .hasSize(1);

            emulator.raw().delete("/v1/test_helpers/data").requireOk();

            assertThat(database.queryForList("select id from verification_pages"))
                    .isEmpty();
            assertThat(database.queryForList("select id from ephemeral_keys")).isEmpty();
        }
    }

    private static JsonNode selfiePage(Emulator emulator) throws StripeException {
        var session = emulator.raw()
                .post(
                        "/v1/identity/verification_sessions",
                        "type=document&options[document][require_matching_selfie]=true")
                .requireOk();
        return MobileApp.of(emulator, session.json().get("id").asString())
                .page()
                .requireOk()
                .json();
    }
}
