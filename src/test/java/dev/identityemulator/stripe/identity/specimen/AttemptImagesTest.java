package dev.identityemulator.stripe.identity.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.stripe.file.FileContents;
import dev.identityemulator.stripe.file.StoredFiles;
import dev.identityemulator.support.EmulatorServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The specimen images, read by the JDK's decoder. */
class AttemptImagesTest {

    private static final Instant CREATED = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<String> LINES =
            List.of("Name: Jenny Rosen", "Born: 1980-01-01", "São Paulo 東京 " + "x".repeat(99));

    @Test
    void drawWhenDecodedThenHasItsDimensions() throws IOException {
        var front = decoded(DocumentImage.front("Driving license", LINES));
        var back = decoded(DocumentImage.back("Driving license", LINES));
        var selfie = decoded(SelfieImage.of(LINES));

        assertThat(List.of(front.getWidth(), front.getHeight())).containsExactly(856, 540);
        assertThat(List.of(back.getWidth(), back.getHeight())).containsExactly(856, 540);
        assertThat(List.of(selfie.getWidth(), selfie.getHeight())).containsExactly(480, 640);
    }

    @Test
    void drawWhenPersonsDifferThenImagesDiffer() {
        assertThat(DocumentImage.front("Passport", LINES))
                .isNotEqualTo(DocumentImage.front("Passport", List.of("Joe")));
        assertThat(DocumentImage.back("Passport", LINES)).isNotEqualTo(DocumentImage.back("Passport", List.of("Joe")));
        assertThat(SelfieImage.of(LINES)).isNotEqualTo(SelfieImage.of(List.of()));
    }

    @Test
    void drawWhenTextIsEmptyHugeOrForeignThenStillDecodes() throws IOException {
        var texts = List.of("", " ", "\uD83D\uDE00\uD800", "ﷺ".repeat(50_000), "\n\t\u0000");

        assertThat(decoded(DocumentImage.front("ﷺ".repeat(50_000), texts))).isNotNull();
        assertThat(decoded(DocumentImage.back("", texts))).isNotNull();
        assertThat(decoded(SelfieImage.of(texts))).isNotNull();
    }

    @Test
    void documentWhenStoredThenItIsNotDrawnYet() {
        try (var server = EmulatorServer.start()) {
            var images = server.bean(AttemptImages.class);
            var transaction = server.bean(TransactionTemplate.class);

            var ids = transaction.execute(status ->
                    images.document("acct_1", "vs_1", SubmittedImages.NONE, "Passport", LINES, () -> CREATED));

            var front =
                    new ResourceKey("acct_1", String.valueOf(ids).substring(1).split(",")[0]);
            assertThat(ids).hasSize(2).allMatch(id -> id.startsWith("file_1"));
            assertThat(server.bean(StoredFiles.class).findById(front))
                    .hasValueSatisfying(file -> assertThat(file.filename()).isEqualTo("document_front.png"));
            assertThat(server.bean(FileContents.class).existsById(front)).isFalse();
        }
    }

    private static BufferedImage decoded(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
