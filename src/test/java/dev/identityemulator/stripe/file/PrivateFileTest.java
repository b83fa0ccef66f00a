package dev.identityemulator.stripe.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import dev.identityemulator.stripe.identity.specimen.DocumentImage;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.MobileApp;
import dev.identityemulator.support.RawClient.Response;
import dev.identityemulator.support.RunningEmulator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The photos that a mobile app uploads for its session. */
@ExtendWith(RunningEmulator.class)
class PrivateFileTest {

    private static final byte[] PNG = DocumentImage.front("Passport", List.of("Jenny Rosen"));

    private static void assertForbidden(Response response) {
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.error().get("message").asString()).startsWith("The provided key 'ek_test_YW***_******");
    }

    @Test
    void createWhenAnAppUploadsThenWhatSdksRead(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();

        var file =
                MobileApp.of(emulator, session).upload(PNG, session).requireOk().json();

        assertThat(file.get("id").asString()).startsWith("file_1");
        assertThat(file.get("purpose").asString()).isEqualTo("identity_private");
        assertThat(file.get("size").asInt()).isEqualTo(PNG.length);
        assertThat(file.get("created").isIntegralNumber()).isTrue();
        assertThat(file.get("type").asString()).isEqualTo("png");
    }

    @Test
    void createWhenFieldsComeInAnotherOrderThenTheSame(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();
        var app = MobileApp.of(emulator, session);

        app.multipart(PNG, body -> {
                    MobileApp.field(body, "purpose", "identity_private");
                    MobileApp.field(body, "owned_by", session);
                })
                .requireOk();
    }

    @Test
    void createWhenForAnotherSessionThenForbidden(Emulator emulator) throws StripeException {
        var app = MobileApp.of(emulator, emulator.newSession().getId());

        assertForbidden(app.upload(PNG, emulator.newSession().getId()));
        assertForbidden(app.upload(PNG, "vs_1"));
    }

    @Test
    void createWhenAnAppUploadsForAnotherPurposeThenForbidden(Emulator emulator) throws StripeException {
        var app = MobileApp.of(emulator, emulator.newSession().getId());

        assertForbidden(app.multipart(PNG, body -> MobileApp.field(body, "purpose", "identity_document")));
    }

    @Test
    void createWhenTheOwnerIsMissingOrOutOfPlaceThenRejected(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();
        var app = MobileApp.of(emulator, session);

        var without = app.multipart(PNG, body -> MobileApp.field(body, "purpose", "identity_private"));
        var other = app.multipart(PNG, body -> {
            MobileApp.field(body, "purpose", "dispute_evidence");
            MobileApp.field(body, "owned_by", session);
        });

        assertThat(without.error().get("message").asString()).isEqualTo("Missing required param: owned_by.");
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.error().get("param").asString()).isEqualTo("owned_by");
    }

    @Test
    void createWhenItIsNoImageThenRejected(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();

        var rejected = MobileApp.of(emulator, session).upload("%PDF-1.7".getBytes(StandardCharsets.UTF_8), session);

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.error().get("message").asString()).endsWith("must be one of: jpg, png");
    }

    @Test
    void createWhenTheSessionAwaitsNoInputThenRejected(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();
        var app = MobileApp.of(emulator, session);
        emulator.sessions().cancel(session);

        assertThat(app.upload(PNG, session).status()).isEqualTo(400);
        assertThat(emulator.stripe().v1().files().list().getData()).isEmpty();
    }

    @Test
    void contentsWhenPrivateThenOnlyARestrictedKeySeesThemAndNoLinkLeadsThere(Emulator emulator)
            throws StripeException {
        var session = emulator.newSession().getId();
        var app = MobileApp.of(emulator, session);
        var path = "/v1/files/" + app.upload() + "/contents";

        assertThat(emulator.raw().get(path).status()).isEqualTo(403);
        assertThat(emulator.withRestrictedKey().raw().get(path).requireOk().header("Content-Type"))
                .isEqualTo("image/jpeg");
        assertForbidden(Emulator.withKey(emulator.baseUrl(), app.key()).raw().get(path));
        var link = emulator.withRestrictedKey()
                .raw()
                .post("/v1/file_links", "file=" + path.split("/")[3] + "&expires_at=4000000000");
        assertThat(link.status()).isEqualTo(400);
    }

    @Test
    void redactWhenPhotosWereUploadedAndNeverSubmittedThenTheirContentIsGone(Emulator emulator) throws StripeException {
        var session = emulator.newSession().getId();
        var path = "/v1/files/" + MobileApp.of(emulator, session).upload() + "/contents";

        emulator.sessions().redact(session);
        emulator.advance(RunningEmulator.DELAY);

        assertThat(emulator.withRestrictedKey().raw().get(path).status()).isEqualTo(404);
    }
}
