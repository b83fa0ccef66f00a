package dev.identityemulator.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient.Response;
import dev.identityemulator.support.RunningEmulator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Multipart bodies that no official client sends. */
@ExtendWith(RunningEmulator.class)
class MultipartFormTest {

    private static final String SESSIONS = "/v1/identity/verification_sessions";
    private static final String FILES = "/v1/files";
    private static final String TYPE = "multipart/form-data; boundary=b";
    private static final String END = "--b--\r\n";

    @Test
    void postWhenTextPartsThenAreAFormsParameters(Emulator emulator) {
        var body = text("type", "document") + text("metadata[city]", "Zürich") + text("expand[]", "provided_details");

        var session = post(emulator, SESSIONS, TYPE, body + END).requireOk().json();

        assertThat(session.path("metadata").path("city").asString()).isEqualTo("Zürich");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=\"b\"",
                "Multipart/Form-Data; charset=klingon; boundary=b",
                "multipart/form-data; charset=ISO-8859-1; boundary=b",
                "multipart/form-data;boundary=b;x=y"
            })
    void postWhenContentTypeIsOddThenTakenAllTheSame(String contentType, Emulator emulator) {
        var body = text("type", "document") + text("metadata[city]", "Zürich") + END;

        var session = post(emulator, SESSIONS, contentType, body).requireOk().json();

        assertThat(session.path("metadata").path("city").asString()).isEqualTo("Zürich");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "C:\\\\Users\\\\x\\\\passwd", "/passwd", "passwd"})
    void postWhenFileNameIsAPathThenOnlyItsEndIsKept(String name, Emulator emulator) {
        var body = file("file", name, "a,b") + text("purpose", "dispute_evidence") + END;

        var stored = post(emulator, FILES, TYPE, body).requireOk().json();

        assertThat(stored.path("filename").asString()).isEqualTo("passwd");
    }

    @Test
    void postWhenFileNameIsForeignThenDownloadNamesItSafely(Emulator emulator) {
        var body = file("file", "Pässe \uD83D\uDE00.csv", "a,b") + text("purpose", "dispute_evidence") + END;

        var stored = post(emulator, FILES, TYPE, body).requireOk().json();
        var contents = emulator.raw().get(FILES + "/" + stored.path("id").asString() + "/contents");

        assertThat(stored.path("filename").asString()).isEqualTo("Pässe \uD83D\uDE00.csv");
        assertThat(contents.header("Content-Disposition"))
                .matches("[\\x20-\\x7e]+")
                .contains("filename*=UTF-8''");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type",
                "options",
                "options[document][require_id_number]",
                "options[document][allowed_types]",
                "metadata",
                "metadata[x]",
                "client_reference_id",
                "related_person",
                "expand",
                "expand[]"
            })
    void postWhenFileIsInThePlaceOfAnythingElseThenRejected(String name, Emulator emulator) {
        var type = name.equals("type") ? "" : text("type", "document");

        var response = post(emulator, SESSIONS, TYPE, type + file(name, "x.png", "content") + END);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("param").asString()).startsWith(name.replace("[]", ""));
        assertThat(response.text()).doesNotContain("content\"");
    }

    @Test
    void postWhenTextIsInThePlaceOfAFileThenRejected(Emulator emulator) {
        var body = text("file", "content") + text("purpose", "dispute_evidence") + END;

        for (var response : new Response[] {
            post(emulator, FILES, TYPE, body), emulator.raw().post(FILES, "file=content&purpose=dispute_evidence")
        }) {
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.error().path("param").asString()).isEqualTo("file");
            assertThat(response.error().path("message").asString())
                    .isEqualTo("Invalid file: must be uploaded as multipart/form-data");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "--b",
                "--b\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\ndocument",
                "--b\r\nContent-Disposition: form-data; name=\"type\"",
                "--b\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nd\u0000\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"type\"; filename=\"a\u0000b\"\r\n\r\nx\r\n--b--\r\n",
                "--c\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\ndocument\r\n--c--\r\n"
            })
    void postWhenBrokenThenRejected(String body, Emulator emulator) {
        assertRejected(post(emulator, SESSIONS, TYPE, body), 400);
        assertRejected(post(emulator, SESSIONS, "multipart/form-data", body), 400);
        assertRejected(post(emulator, SESSIONS, "multipart/form-data; boundary=", body), 400);
    }

    @Test
    void postWhenNotUtf8ThenRejected(Emulator emulator) {
        var body = (text("client_reference_id", "Zürich") + END).getBytes(StandardCharsets.ISO_8859_1);

        assertRejected(post(emulator, SESSIONS, TYPE, BodyPublishers.ofByteArray(body)), 400);
    }

    @Test
    void postWhenTooManyPartsThenRejected(Emulator emulator) {
        assertRejected(post(emulator, SESSIONS, TYPE, text("expand[]", "x").repeat(1_001) + END), 400);
    }

    @Test
    void postWhenPartHeadersAreHugeThenRejected(Emulator emulator) {
        assertRejected(post(emulator, SESSIONS, TYPE, text("x".repeat(100_000), "x") + END), 400);
    }

    @Test
    void postWhenFileIsTooLargeThenRejected(Emulator emulator) {
        var large = file("file", "x", "x".repeat(UploadedFile.MOST_BYTES + 1)) + text("purpose", "pci_document") + END;

        var response = post(emulator, FILES, TYPE, large);

        assertRejected(response, 400);
        assertThat(response.error().path("param").asString()).isEqualTo("file");
    }

    @Test
    void postWhenBodyIsTooLargeThenRejected(Emulator emulator) {
        var large = file("file", "x", "x".repeat(MultipartForm.MOST_BYTES)) + END;
        var chunked = BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.ISO_8859_1)));

        assertRejected(post(emulator, FILES, TYPE, large), 413);
        assertRejected(post(emulator, FILES, TYPE, chunked), 413);
    }

    @Test
    void postWhenTextsAreTooLargeThenRejected(Emulator emulator) {
        assertRejected(post(emulator, SESSIONS, TYPE, text("metadata[x]", "x".repeat(5_000_000)) + END), 400);
    }

    @Test
    void postWhenLargestFileThenTaken(Emulator emulator) {
        var largest = file("file", "x", "x".repeat(UploadedFile.MOST_BYTES)) + text("purpose", "pci_document") + END;

        assertThat(post(emulator, FILES, TYPE, largest)
                        .requireOk()
                        .json()
                        .path("size")
                        .asInt())
                .isEqualTo(UploadedFile.MOST_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "551, 400"})
    void postWhenTheBodyIsShorterThanAnnouncedThenRejectedAndNothingIsStored(int missing, int status, Emulator emulator)
            throws IOException {
        var body = file("file", "x", "a letter") + text("purpose", "dispute_evidence") + END;
        var head = "POST " + FILES + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + TYPE
                + "\r\nAuthorization: Bearer " + emulator.key() + "\r\nContent-Length: " + (body.length() + missing)
                + "\r\nConnection: close\r\n\r\n";
        var address = URI.create(emulator.baseUrl());

        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 " + status);
        }
        assertThat(emulator.raw().get(FILES).requireOk().json().path("data")).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void postWhenMoreFollowsTheLastPartThenTakenUpToTheLimitOfABody(Emulator emulator) {
        var body = file("file", "x", "x") + text("purpose", "dispute_evidence") + END;
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                (body + "x".repeat(MultipartForm.MOST_BYTES + 10_000)).getBytes(StandardCharsets.ISO_8859_1)));

        post(emulator, FILES, TYPE, body + "more").requireOk();
        assertRejected(post(emulator, FILES, TYPE, chunked), 413);
    }

    private static void assertRejected(Response response, int status) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(response.error().path("type").asString()).isEqualTo("invalid_request_error");
    }

    private static Response post(Emulator emulator, String path, String contentType, String body) {
        return post(emulator, path, contentType, BodyPublishers.ofString(body));
    }

    private static Response post(Emulator emulator, String path, String contentType, BodyPublisher body) {
        return emulator.raw()
                .send(
                        path,
                        request ->
                                request.setHeader("Content-Type", contentType).POST(body));
    }

    private static String text(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String fileName, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/html\r\n\r\n" + content + "\r\n";
    }
}
