package dev.identityemulator.stripe.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.File;
import com.stripe.net.RequestOptions;
import com.stripe.param.FileCreateParams;
import com.stripe.param.FileCreateParams.Purpose;
import com.stripe.param.FileListParams;
import dev.identityemulator.stripe.identity.specimen.DocumentImage;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RunningEmulator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as stripe-java uploads, lists and downloads them. */
@ExtendWith(RunningEmulator.class)
class StoredFileTest {

    private static final byte[] PNG = DocumentImage.front("Passport", List.of("Jenny Rosen"));

    @Test
    void createWhenImageOfDocumentThenIsThereAsItWasSent(Emulator emulator) throws StripeException {
        var created = upload(emulator, PNG, Purpose.IDENTITY_DOCUMENT);
        var file = emulator.stripe().v1().files().retrieve(created.getId());

        assertThat(file).isEqualTo(created);
        assertThat(file.getId()).startsWith("file_1").hasSize(29);
        assertThat(file.getFilename()).isEqualTo("blob");
        assertThat(file.getPurpose()).isEqualTo("identity_document");
        assertThat(file.getSize()).isEqualTo(PNG.length);
        assertThat(file.getType()).isEqualTo("png");
        assertThat(file.getLinks().getData()).isEmpty();
        assertThat(file.getUrl()).isEqualTo(emulator.baseUrl() + "/v1/files/" + file.getId() + "/contents");
    }

    @Test
    void createWhenServedThenFieldsHaveStripesOrder(Emulator emulator) throws StripeException {
        var file = upload(emulator, PNG, Purpose.IDENTITY_DOCUMENT);

        assertThat(emulator.raw().get("/v1/files/" + file.getId()).json().propertyNames())
                .containsExactly(
                        "id",
                        "object",
                        "created",
                        "expires_at",
                        "filename",
                        "links",
                        "purpose",
                        "size",
                        "title",
                        "type",
                        "url");
    }

    @Test
    void contentsWhenDownloadedThenAreTheSentBytesByTheirType(Emulator emulator) throws StripeException {
        var file = upload(emulator, PNG, Purpose.IDENTITY_DOCUMENT);

        var response = emulator.raw().get("/v1/files/" + file.getId() + "/contents");

        assertThat(response.response().body()).isEqualTo(PNG);
        assertThat(response.header("Content-Type")).isEqualTo("image/png");
        assertThat(response.header("Content-Disposition"))
                .startsWith("inline; filename=")
                .contains("blob");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b\n1,2',csv,text/csv",
        "%PDF-1.7,pdf,application/pdf",
        "GIF89a,gif,image/gif",
        "hello,txt,text/plain"
    })
    void createWhenNameSaysNothingThenTypeIsThatOfTheContent(
            String content, String type, String mediaType, Emulator emulator) throws StripeException {
        var file = upload(emulator, content.getBytes(StandardCharsets.UTF_8), Purpose.DISPUTE_EVIDENCE);

        assertThat(file.getType()).isEqualTo(type);
        assertThat(emulator.raw().get("/v1/files/" + file.getId() + "/contents").header("Content-Type"))
                .isEqualTo(mediaType);
    }

    @Test
    void createWhenDocumentIsNoImageThenRejected(Emulator emulator) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(
                        () -> upload(emulator, "<html>".getBytes(StandardCharsets.UTF_8), Purpose.IDENTITY_DOCUMENT))
                .satisfies(error -> assertThat(error.getParam()).isEqualTo("file"))
                .withMessageContaining("must be one of: pdf, jpg, png");
    }

    @Test
    void createWhenEmptyThenRejected(Emulator emulator) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> upload(emulator, new byte[0], Purpose.DISPUTE_EVIDENCE))
                .withMessageContaining("the file is empty");
    }

    @ParameterizedTest
    @CsvSource({"identity_document_downloadable", "selfie", "sigma_scheduled_query", "whatever"})
    void createWhenPurposeIsStripesOwnThenRejected(String purpose, Emulator emulator) {
        var params = FileCreateParams.builder()
                .setFile(new ByteArrayInputStream(PNG))
                .putExtraParam("purpose", purpose)
                .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> emulator.stripe().v1().files().create(params))
                .satisfies(error -> assertThat(error.getParam()).isEqualTo("purpose"))
                .withMessageContaining("Invalid purpose: must be one of account_requirement,");
    }

    @Test
    void createWhenLinkIsAskedForThenFileHasIt(Emulator emulator) throws StripeException {
        long inAnHour = Instant.now().getEpochSecond() + 3600;
        var params = FileCreateParams.builder()
                .setFile(new ByteArrayInputStream(PNG))
                .setPurpose(Purpose.DISPUTE_EVIDENCE)
                .setFileLinkData(FileCreateParams.FileLinkData.builder()
                        .setCreate(true)
                        .setExpiresAt(inAnHour)
                        .putMetadata("order", "6735")
                        .build())
                .build();

        var file = emulator.stripe().v1().files().create(params);

        assertThat(file.getLinks().getUrl()).isEqualTo("/v1/file_links?file=" + file.getId());
        assertThat(file.getLinks().getData()).singleElement().satisfies(link -> {
            assertThat(link.getFile()).isEqualTo(file.getId());
            assertThat(link.getExpiresAt()).isEqualTo(inAnHour);
            assertThat(link.getMetadata()).containsEntry("order", "6735");
        });
        assertThat(file.getRawJsonObject().getAsJsonObject("links").keySet())
                .containsExactly("object", "data", "has_more", "url");
    }

    @Test
    void createWhenLinkToDocumentIsAskedForThenNothingIsStored(Emulator emulator) throws StripeException {
        var params = FileCreateParams.builder()
                .setFile(new ByteArrayInputStream(PNG))
                .setPurpose(Purpose.IDENTITY_DOCUMENT)
                .setFileLinkData(
                        FileCreateParams.FileLinkData.builder().setCreate(true).build())
                .build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> emulator.stripe().v1().files().create(params))
                .satisfies(error -> assertThat(error.getParam()).isEqualTo("file_link_data[create]"));
        assertThat(emulator.stripe().v1().files().list().getData()).isEmpty();
    }

    @Test
    void createWhenRepeatedByKeyThenIsTheSameFileOrRejected(Emulator emulator) throws StripeException {
        var options = RequestOptions.builder().setIdempotencyKey("once").build();
        var first = emulator.stripe().v1().files().create(params(PNG, Purpose.DISPUTE_EVIDENCE), options);
        var again = emulator.stripe().v1().files().create(params(PNG, Purpose.DISPUTE_EVIDENCE), options);
        var other = params("other".getBytes(StandardCharsets.UTF_8), Purpose.DISPUTE_EVIDENCE);

        assertThat(again.getId()).isEqualTo(first.getId());
        assertThatExceptionOfType(StripeException.class)
                .isThrownBy(() -> emulator.stripe().v1().files().create(other, options))
                .withMessageContaining("Keys for idempotent requests");
    }

    @Test
    void listWhenFilteredAndPagedThenNewestFirst(Emulator emulator) throws StripeException {
        var files = emulator.stripe().v1().files();
        var oldest = upload(emulator, PNG, Purpose.DISPUTE_EVIDENCE);
        upload(emulator, PNG, Purpose.IDENTITY_DOCUMENT);
        var newest = upload(emulator, PNG, Purpose.DISPUTE_EVIDENCE);
        var evidence = FileListParams.builder()
                .setPurpose(FileListParams.Purpose.DISPUTE_EVIDENCE)
                .setLimit(1L);

        var first = files.list(evidence.build());
        var second = files.list(evidence.setStartingAfter(newest.getId()).build());

        assertThat(first.getData()).extracting(File::getId).containsExactly(newest.getId());
        assertThat(first.getHasMore()).isTrue();
        assertThat(second.getData()).extracting(File::getId).containsExactly(oldest.getId());
        assertThat(second.getHasMore()).isFalse();
        assertThat(files.list().getData()).hasSize(3);
    }

    @Test
    void retrieveWhenAnotherAccountsThenMissing(Emulator emulator, Emulator other) throws StripeException {
        var file = upload(emulator, PNG, Purpose.DISPUTE_EVIDENCE);

        for (var path : List.of("/v1/files/" + file.getId(), "/v1/files/" + file.getId() + "/contents")) {
            var response = other.raw().get(path);
            assertThat(response.status()).isEqualTo(404);
            assertThat(response.error().path("message").asString())
                    .isEqualTo("No such file upload: '" + file.getId() + "'");
            assertThat(response.error().path("param").asString()).isEqualTo("file");
        }
    }

    @Test
    void deleteDataWhenFilesAndLinksThenGone(Emulator emulator) throws StripeException {
        var file = upload(emulator, PNG, Purpose.DISPUTE_EVIDENCE);
        emulator.raw().post("/v1/file_links", "file=" + file.getId()).requireOk();

        emulator.raw().delete("/v1/test_helpers/data").requireOk();

        assertThat(emulator.stripe().v1().files().list().getData()).isEmpty();
        assertThat(emulator.stripe().v1().fileLinks().list().getData()).isEmpty();
    }

    private static File upload(Emulator emulator, byte[] content, Purpose purpose) throws StripeException {
        return emulator.stripe().v1().files().create(params(content, purpose));
    }

    private static FileCreateParams params(byte[] content, Purpose purpose) {
        return FileCreateParams.builder()
                .setFile(new ByteArrayInputStream(content))
                .setPurpose(purpose)
                .build();
    }
}
