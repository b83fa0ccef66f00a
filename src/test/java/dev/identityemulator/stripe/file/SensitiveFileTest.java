package dev.identityemulator.stripe.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.stripe.identity.specimen.AttemptImages;
import dev.identityemulator.stripe.identity.specimen.SelfieImage;
import dev.identityemulator.stripe.identity.specimen.SubmittedImages;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.EmulatorServer;
import dev.identityemulator.support.RawClient.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Images of persons: which keys see them, for how long, and what redaction leaves. */
class SensitiveFileTest {

    private static EmulatorServer server;

    private Emulator secret;
    private Emulator restricted;
    private String session;
    private String image;

    @BeforeAll
    static void start() {
        server = EmulatorServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void attempt() throws Exception {
        secret = Emulator.withFreshAccount(server.baseUrl());
        restricted = secret.withRestrictedKey();
        session = secret.newSession().getId();
        var images = server.bean(AttemptImages.class);
        var stored = server.bean(TransactionTemplate.class)
                .execute(status ->
                        images.selfie(account(), session, SubmittedImages.NONE, List.of("Jenny Rosen"), Instant::now));
        image = Objects.requireNonNull(stored);
    }

    @Test
    void contentsWhenSecretKeyThenForbidden() {
        var response = contents(secret);

        assertThat(response.status()).isEqualTo(403);
        assertThat(response.error().path("message").asString())
                .startsWith("To access sensitive verification results, configure a restricted API key");
        assertThat(response.header("Emulator-Hint")).contains("emulator.keys.sensitive-results");
        assertThat(secret.raw()
                        .get("/v1/files/" + image)
                        .requireOk()
                        .json()
                        .path("purpose")
                        .asString())
                .isEqualTo("selfie");
    }

    @Test
    void contentsWhenRestrictedKeyThenImageFor48Hours() {
        var fresh = contents(restricted);
        secret.advance(Duration.ofHours(49));

        assertThat(fresh.requireOk().header("Content-Disposition")).contains("selfie.png");
        assertThat(fresh.response().body()).isEqualTo(SelfieImage.of(List.of("Jenny Rosen")));
        assertThat(contents(restricted).status()).isEqualTo(403);
        assertThat(contents(restricted).error().path("message").asString())
                .startsWith("Permission denied. The provided key 'rk_test_")
                .contains("Enabling \"Access all sensitive verification results\" ('");
    }

    @Test
    void linkWhenRestrictedKeyThenAtMost30Seconds() {
        long now = Instant.now().getEpochSecond();

        assertThat(link(secret, "expires_at=" + (now + 20)).status()).isEqualTo(403);
        assertRejected(link(restricted, ""), "parameter_missing");
        assertRejected(link(restricted, "expires_at=" + (now + 3600)), "");
        var url =
                link(restricted, "expires_at=" + (now + 20)).requireOk().json().path("url");
        var path = url.asString().substring(server.baseUrl().length());
        assertThat(secret.raw().get(path).requireOk().header("Content-Type")).isEqualTo("image/png");
        secret.advance(Duration.ofSeconds(31));
        assertThat(secret.raw().get(path).status()).isEqualTo(404);
    }

    @Test
    void updateWhenLinkToImageThenHeldToTheSameRules() {
        long now = Instant.now().getEpochSecond();
        var made = link(restricted, "expires_at=" + (now + 20));
        var path = "/v1/file_links/" + made.requireOk().json().path("id").asString();

        assertThat(secret.raw().post(path, "expires_at=" + (now + 25)).status()).isEqualTo(403);
        assertRejected(restricted.raw().post(path, "expires_at="), "parameter_missing");
        assertRejected(restricted.raw().post(path, "expires_at=" + (now + 3600)), "");
        restricted.raw().post(path, "expires_at=" + (now + 25)).requireOk();
        restricted.raw().post(path, "expires_at=now").requireOk();
    }

    @Test
    void redactWhenDoneThenContentIsGoneAndFileStays() {
        long soon = Instant.now().getEpochSecond() + 25;
        var form = "file=" + image + "&metadata[of]=Jenny&expires_at=" + soon;
        var made = restricted.raw().post("/v1/file_links", form, request -> request.header("Idempotency-Key", "1"));
        var url = made.requireOk().json().path("url").asString();

        secret.raw().post("/v1/identity/verification_sessions/" + session + "/redact", "");
        secret.advance(Duration.ofSeconds(4));

        assertThat(contents(restricted).status()).isEqualTo(404);
        assertThat(contents(restricted).error().path("code").asString()).isEqualTo("resource_missing");
        assertThat(contents(restricted).error().path("message").asString())
                .isEqualTo("The contents of this file upload are no longer available: '" + image + "'");
        assertThat(secret.raw().get(url.substring(server.baseUrl().length())).status())
                .isEqualTo(404);
        var file = secret.raw().get("/v1/files/" + image).requireOk().json();
        assertThat(file.path("size").asInt()).isPositive();
        assertThat(file.path("links").path("data").get(0).path("metadata").isEmpty())
                .isTrue();
        var responses = "select body from idempotent_answers where account = ?";
        assertThat(server.bean(JdbcTemplate.class).queryForList(responses, String.class, account()))
                .isNotEmpty()
                .noneMatch(body -> body.contains("Jenny"));
        assertThat(server.bean(FileContents.class).findById(new ResourceKey(account(), image)))
                .isEmpty();
    }

    private Response contents(Emulator emulator) {
        return emulator.raw().get("/v1/files/" + image + "/contents");
    }

    private Response link(Emulator emulator, String more) {
        return emulator.raw().post("/v1/file_links", "file=" + image + "&" + more);
    }

    private static void assertRejected(Response response, String code) {
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("param").asString()).isEqualTo("expires_at");
        assertThat(response.error().path("code").asString("")).isEqualTo(code);
    }

    private String account() {
        var query = "select account from verification_sessions where id = ?";
        return Objects.requireNonNull(server.bean(JdbcTemplate.class).queryForObject(query, String.class, session));
    }
}
