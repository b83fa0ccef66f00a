package dev.identityemulator.browser.verificationpage;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationReport;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Images uploaded on the page replace the specimens. */
@ExtendWith(RunningEmulator.class)
class UploadedImagesTest {

    private static final byte[] PNG = image(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3, 0, 255);
    private static final byte[] JPEG = image(0xff, 0xd8, 0xff, 0xe0, 7, 7, 7);

    private static byte[] image(int... bytes) {
        var image = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            image[i] = (byte) bytes[i];
        }
        return image;
    }

    private static String path(VerificationSession session, Emulator emulator) {
        return session.getUrl().replace(emulator.baseUrl(), "");
    }

    private static VerificationReport report(VerificationSession session, Emulator emulator) throws StripeException {
        var params = VerificationSessionRetrieveParams.builder().addExpand("last_verification_report");
        return emulator.sessions().retrieve(session.getId(), params.build()).getLastVerificationReportObject();
    }

    @Test
    void submitWhenImagesAreUploadedThenTheReportHasThem(Emulator emulator) throws StripeException {
        var session = emulator.newSession(params -> params.setOptions(OptionsOf.selfie()));
        var body = new MultipartBody()
                .text("outcome", "success_async")
                .file("document_front", "front.png", PNG)
                .file("document_back", "", new byte[0])
                .file("selfie", "me.jpg", JPEG);

        emulator.raw().send(path(session, emulator), body.post()).requireOk();
        emulator.advance(RunningEmulator.DELAY);

        var report = report(session, emulator);
        assertThat(content(report.getDocument().getFiles().get(0), emulator)).isEqualTo(PNG);
        assertThat(content(report.getDocument().getFiles().get(1), emulator)).hasSizeGreaterThan(1000);
        assertThat(content(report.getSelfie().getSelfie(), emulator)).isEqualTo(JPEG);
        assertThat(report.getSelfie().getDocument())
                .isEqualTo(report.getDocument().getFiles().get(0));
        emulator.sessions().redact(session.getId());
        emulator.advance(RunningEmulator.DELAY);
        assertThat(emulator.withRestrictedKey()
                        .raw()
                        .get("/v1/files/" + report.getSelfie().getSelfie() + "/contents")
                        .status())
                .isEqualTo(404);
    }

    private static byte[] content(String file, Emulator emulator) {
        return emulator.withRestrictedKey()
                .raw()
                .get("/v1/files/" + file + "/contents")
                .requireOk()
                .response()
                .body();
    }

    @Test
    void submitWhenAnUploadIsNoImageThenSaysSoAndNothingTypedIsLost(Emulator emulator) throws StripeException {
        var session = emulator.newSession();
        var huge = Arrays.copyOf(PNG, 5 * 1024 * 1024 + 1);
        var body = new MultipartBody()
                .text("outcome", "failure")
                .text("failure_code", "document_expired")
                .text("first_name", "Ada")
                .file("document_front", "<b>a&b.txt", "GIF89a".getBytes(StandardCharsets.UTF_8))
                .file("document_back", "huge.png", huge)
                .file("selfie", "empty.png", new byte[0]);

        var response = emulator.raw().send(path(session, emulator), body.post());

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text())
                .contains(
                        "“&lt;b&gt;a&amp;b.txt” is not a PNG or JPEG image.",
                        "“huge.png” is larger than 5 MB.",
                        "“empty.png” is not a PNG or JPEG image.",
                        "value=\"Ada\"",
                        "value=\"document_expired\" selected")
                .doesNotContain("<b>");
        assertThat(emulator.raw().get("/v1/files").json().path("data")).isEmpty();
    }

    @Test
    void submitWhenMoreIsUploadedThanCanBeReadThenSaysSoAndNothingTypedIsLost(Emulator emulator)
            throws StripeException {
        var session = emulator.newSession();
        var body = new MultipartBody()
                .text("outcome", "success")
                .text("first_name", "Ada é")
                .file("document_front", "a.png", Arrays.copyOf(PNG, 20 * 1024 * 1024));

        var response = emulator.raw().send(path(session, emulator), body.post());

        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text()).contains("The images are too large", "value=\"Ada é\"");
    }
}
