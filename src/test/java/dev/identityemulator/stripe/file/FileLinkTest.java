package dev.identityemulator.stripe.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.File;
import com.stripe.model.FileLink;
import com.stripe.param.FileCreateParams;
import com.stripe.param.FileCreateParams.Purpose;
import com.stripe.param.FileLinkCreateParams;
import com.stripe.param.FileLinkListParams;
import com.stripe.param.FileLinkRetrieveParams;
import com.stripe.param.FileLinkUpdateParams;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.RawClient;
import dev.identityemulator.support.RunningEmulator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to uploaded files, as stripe-java creates and changes them. */
@ExtendWith(RunningEmulator.class)
class FileLinkTest {

    private static final byte[] CONTENT = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

    @Test
    void createWhenFollowedWithoutKeyThenContent(Emulator emulator) throws StripeException {
        var link = link(emulator, null);

        var response = follow(emulator, link);

        assertThat(link.getId()).startsWith("link_1");
        assertThat(link.getExpired()).isFalse();
        assertThat(link.getExpiresAt()).isNull();
        assertThat(link.getLivemode()).isFalse();
        assertThat(link.getUrl()).matches(emulator.baseUrl() + "/links/test_[0-9A-Za-z]{64}");
        assertThat(response.response().body()).isEqualTo(CONTENT);
        assertThat(response.header("Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void followWhenAQueryIsAddedThenContentAllTheSame(Emulator emulator) throws StripeException {
        var path = link(emulator, null).getUrl().substring(emulator.baseUrl().length());

        assertThat(emulator.raw().get(path + "?t=1").requireOk().response().body())
                .isEqualTo(CONTENT);
    }

    @Test
    void followWhenExpiredByTheAccountsClockThenMissing(Emulator emulator) throws StripeException {
        var link = link(emulator, Instant.now().plusSeconds(600));

        emulator.advance(Duration.ofMinutes(11));

        assertThat(follow(emulator, link).status()).isEqualTo(404);
        assertThat(follow(emulator, link).error().path("code").asString()).isEqualTo("resource_missing");
        assertThat(emulator.stripe().v1().fileLinks().retrieve(link.getId()).getExpired())
                .isTrue();
    }

    @Test
    void followWhenUnknownThenMissing(Emulator emulator) {
        var response = emulator.raw().get("/links/test_nothing");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.error().path("message").asString()).isEqualTo("No such file link: 'test_nothing'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "-5", "soon", "9223372036854775807", "1e9"})
    void createWhenExpiryMakesNoSenseThenRejected(String expiresAt, Emulator emulator) throws StripeException {
        var file = upload(emulator, Purpose.DISPUTE_EVIDENCE);

        var response = emulator.raw().post("/v1/file_links", "file=" + file.getId() + "&expires_at=" + expiresAt);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("param").asString()).isEqualTo("expires_at");
    }

    @Test
    void createWhenFileIsUnknownThenRejected(Emulator emulator) {
        var params = FileLinkCreateParams.builder().setFile("file_nothing").build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> emulator.stripe().v1().fileLinks().create(params))
                .satisfies(error -> assertThat(error.getParam()).isEqualTo("file"))
                .withMessageContaining("No such file upload: 'file_nothing'");
    }

    @Test
    void createWhenUploadedDocumentThenRejected(Emulator emulator) throws StripeException {
        var file = upload(emulator, Purpose.IDENTITY_DOCUMENT);
        var params = FileLinkCreateParams.builder().setFile(file.getId()).build();

        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> emulator.stripe().v1().fileLinks().create(params))
                .satisfies(error -> assertThat(error.getParam()).isEqualTo("file"));
    }

    @Test
    void updateWhenExpiryIsSetUnsetAndNowThenFollows(Emulator emulator) throws StripeException {
        var links = emulator.stripe().v1().fileLinks();
        var link = link(emulator, null);
        long later = Instant.now().getEpochSecond() + 600;

        var set = links.update(
                link.getId(),
                FileLinkUpdateParams.builder()
                        .setExpiresAt(later)
                        .putMetadata("order", "6735")
                        .build());
        var unset = emulator.raw().post("/v1/file_links/" + link.getId(), "expires_at=");
        var ended = links.update(
                link.getId(),
                FileLinkUpdateParams.builder()
                        .setExpiresAt(FileLinkUpdateParams.ExpiresAt.NOW)
                        .build());

        assertThat(set.getExpiresAt()).isEqualTo(later);
        assertThat(set.getMetadata()).containsEntry("order", "6735");
        assertThat(unset.requireOk().json().path("expires_at").isNull()).isTrue();
        assertThat(ended.getExpired()).isTrue();
        assertThat(ended.getMetadata()).containsEntry("order", "6735");
        assertThat(follow(emulator, link).status()).isEqualTo(404);
    }

    @Test
    void updateWhenExpiredThenRejected(Emulator emulator) throws StripeException {
        var link = link(emulator, Instant.now().plusSeconds(600));
        emulator.advance(Duration.ofMinutes(11));

        var response = emulator.raw().post("/v1/file_links/" + link.getId(), "expires_at=");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.error().path("message").asString()).contains("because it has expired");
    }

    @Test
    void listWhenFilteredThenByFileAndExpiry(Emulator emulator) throws StripeException {
        var links = emulator.stripe().v1().fileLinks();
        var lasting = link(emulator, null);
        var ending = link(emulator, Instant.now().plusSeconds(600));
        emulator.advance(Duration.ofMinutes(11));

        assertThat(links.list().getData()).extracting(FileLink::getId).containsExactly(ending.getId(), lasting.getId());
        assertThat(links.list(FileLinkListParams.builder().setExpired(true).build())
                        .getData())
                .extracting(FileLink::getId)
                .containsExactly(ending.getId());
        assertThat(links.list(FileLinkListParams.builder().setExpired(false).build())
                        .getData())
                .extracting(FileLink::getId)
                .containsExactly(lasting.getId());
        assertThat(links.list(FileLinkListParams.builder()
                                .setFile(lasting.getFile())
                                .build())
                        .getData())
                .extracting(FileLink::getId)
                .containsExactly(lasting.getId());
    }

    @Test
    void retrieveWhenFileIsExpandedThenIsTheFile(Emulator emulator) throws StripeException {
        var link = link(emulator, null);
        var params = FileLinkRetrieveParams.builder().addExpand("file").build();

        var expanded = emulator.stripe().v1().fileLinks().retrieve(link.getId(), params);

        assertThat(expanded.getFileObject().getUrl()).startsWith(emulator.baseUrl());
        assertThat(expanded.getFileObject().getLinks().getData())
                .extracting(FileLink::getId)
                .containsExactly(link.getId());
    }

    private static FileLink link(Emulator emulator, @Nullable Instant expiresAt) throws StripeException {
        var params = FileLinkCreateParams.builder()
                .setFile(upload(emulator, Purpose.DISPUTE_EVIDENCE).getId());
        if (expiresAt != null) {
            params.setExpiresAt(expiresAt.getEpochSecond());
        }
        return emulator.stripe().v1().fileLinks().create(params.build());
    }

    private static File upload(Emulator emulator, Purpose purpose) throws StripeException {
        var params = FileCreateParams.builder()
                .setFile(new ByteArrayInputStream(CONTENT))
                .setPurpose(purpose)
                .build();
        return emulator.stripe().v1().files().create(params);
    }

    private static RawClient.Response follow(Emulator emulator, FileLink link) {
        var path = link.getUrl().substring(emulator.baseUrl().length());
        return emulator.raw().send(path, request -> request.setHeader("Authorization", "none"));
    }
}
