package dev.identityemulator.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.identity.VerificationReport;
import com.stripe.model.identity.VerificationSession;
import com.stripe.param.identity.VerificationSessionRetrieveParams;
import dev.identityemulator.report.VerificationError;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient.Answer;
import dev.identityemulator.support.RunningEmulator;
import dev.identityemulator.support.ShownPerson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent by the form of the page, with what is typed and uploaded in it. */
@ExtendWith(RunningEmulator.class)
class OutcomeFormTest {

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

    private static VerificationSession retrieve(VerificationSession session, Emulator emulator, String... expand)
            throws StripeException {
        var params = VerificationSessionRetrieveParams.builder().addAllExpand(Arrays.asList(expand));
        return emulator.withRestrictedKey().sessions().retrieve(session.getId(), params.build());
    }

    private static Answer post(VerificationSession session, Emulator emulator, String... fields) {
        return emulator.raw().post(path(session, emulator), Form.of(fields));
    }

    @Test
    void submitWhenAPersonIsTypedThenThatPersonIsVerified(Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var answer = post(
                session,
                emulator,
                "outcome=success",
                "first_name= Ada ",
                "last_name=Lovelace",
                "dob=1990-12-10",
                "sex=unknown",
                "unparsed_sex=X",
                "unparsed_place_of_birth=London",
                "email=ada@example.com",
                "phone=+4412",
                "id_number=123.456",
                "id_number_type=br_cpf",
                "address_line1=1 Street",
                "address_country=gb",
                "document_type=passport",
                "document_number=P1",
                "document_issuing_country=GB",
                "document_issued_date=2021-01-01",
                "document_expiration_date=2090-01-01");

        assertThat(answer.requireOk().text()).contains("data-testid=\"done\"", "verified");
        var outputs = retrieve(
                        session,
                        emulator,
                        "verified_outputs.dob",
                        "verified_outputs.id_number",
                        "verified_outputs.sex",
                        "verified_outputs.unparsed_place_of_birth",
                        "verified_outputs.unparsed_sex")
                .getVerifiedOutputs();
        assertThat(ShownPerson.of(outputs))
                .isEqualTo(Map.ofEntries(
                        Map.entry("address", "1 Street, -, -, -, -, GB"),
                        Map.entry("dob", "10/12/1990"),
                        Map.entry("email", "ada@example.com"),
                        Map.entry("first_name", "Ada"),
                        Map.entry("id_number", "123.456"),
                        Map.entry("id_number_type", "br_cpf"),
                        Map.entry("last_name", "Lovelace"),
                        Map.entry("phone", "+4412"),
                        Map.entry("sex", "unknown"),
                        Map.entry("unparsed_place_of_birth", "London"),
                        Map.entry("unparsed_sex", "X")));
        var document = report(session, emulator).getDocument();
        assertThat(List.of(document.getType(), document.getNumber(), document.getIssuingCountry()))
                .containsExactly("passport", "P1", "GB");
    }

    private static VerificationReport report(VerificationSession session, Emulator emulator) throws StripeException {
        return retrieve(session, emulator, "last_verification_report.document.number")
                .getLastVerificationReportObject();
    }

    @ParameterizedTest
    @CsvSource({
        "outcome, nothing, Choose how",
        "failure_code, nothing, Choose one",
        "dob, 1990-02-30, Enter a date",
        "dob, 1800-01-01, in 1900 or later",
        "email, jenny, Enter an email",
        "address_country, Atlantis, two letters",
        "document_issuing_country, XX, two letters",
        "document_type, visa, Choose one",
        "sex, none, Choose one",
        "document_issued_date, yesterday, Enter a date",
    })
    void submitWhenAFieldIsWrongThenSaysSoAndNothingIsLost(
            String field, String value, String problem, Emulator emulator) throws StripeException {
        var session = emulator.newSession();

        var answer = post(session, emulator, "outcome=failure", "first_name=\"><script>", field + "=" + value);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains(problem, "href=\"#" + field.replace('_', '-') + "\"", "&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(emulator.eventTypes()).containsExactly("created");
        assertThat(post(session, emulator, "outcome=success").status()).isEqualTo(200);
    }

    @Test
    void submitWhenAWordIsLongerThanAnyThenSaysSo(Emulator emulator) throws StripeException {
        var answer = post(emulator.newSession(), emulator, "outcome=success", "last_name=" + "x".repeat(501));

        assertThat(answer.text()).contains("At most 500 characters");
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

        var answer = emulator.raw().send(path(session, emulator), body.post());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
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

        var answer = emulator.raw().send(path(session, emulator), body.post());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The images are too large", "value=\"Ada é\"");
    }

    @Test
    void failureCodesWhenListedThenAllThatThereAre(Emulator emulator) throws StripeException {
        var html = emulator.raw()
                .get(path(emulator.newSession(), emulator) + "?step=outcome")
                .text();

        var missing = new ArrayList<String>();
        for (var error : VerificationError.values()) {
            var code = FieldReader.value(error);
            if (!html.contains("<option value=\"" + code + "\"")) {
                missing.add(code);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPageWhenAnsweredThenABrowserMayDoLittleWithIt(Emulator emulator) throws StripeException {
        var path = path(emulator.newSession(), emulator);
        var raw = emulator.raw();

        for (var answer : List.of(
                raw.get(path),
                raw.get(path + "?step=outcome"),
                raw.post(path, "outcome="),
                raw.get("/start/x"),
                raw.post(path, "action=cancel"),
                raw.post(path, "%zz"),
                raw.post(path, "action=decline"))) {
            assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(answer.header("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';")
                    .endsWith("frame-ancestors 'none'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.response().headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.response().headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
            assertThat(answer.text()).doesNotContain("<style", "style=", "http://", "https://", "onclick");
        }
    }

    @Test
    void framingWhenTheParentIsNamedThenThatOneOnly(Emulator emulator) throws StripeException {
        var path = path(emulator.newSession(), emulator);

        assertThat(emulator.raw()
                        .get(path + "?parent=http%3A%2F%2Fshop.example%3A81")
                        .header("Content-Security-Policy"))
                .endsWith("frame-ancestors http://shop.example:81");
        for (var parent : List.of(
                "*", "'self'", "http://a;script-src%20*", "https://a%20https://b", "null", "data:", "http://a/b")) {
            assertThat(emulator.raw().get(path + "?parent=" + parent).header("Content-Security-Policy"))
                    .endsWith("frame-ancestors 'none'");
        }
    }
}
