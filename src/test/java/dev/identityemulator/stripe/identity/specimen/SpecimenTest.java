package dev.identityemulator.stripe.identity.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpecimenTest {

    @ParameterizedTest
    @EnumSource
    void pngWhenFullOfTextThenAsManyBytesAsItsFileSays(SubmittedImage image) throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 20; i++) {
            var lines = IntStream.range(0, 12).mapToObj(line -> text(random)).toList();

            var png = new Specimen(image, text(random), lines).png();

            assertThat(png).hasSize(Specimen.BYTES);
            assertThat(ImageIO.read(new ByteArrayInputStream(png))).isNotNull();
        }
    }

    @Test
    void ofWhenMadeFromItsTextThenTheSameImage() {
        for (var image : SubmittedImage.values()) {
            var specimen = new Specimen(image, "Driving license US", List.of("Zoë Größe", "", "Born 1901-01-01", ""));

            assertThat(Specimen.of(specimen.text()).lines()).containsExactly("ZOE GROSSE", "", "BORN 1901-01-01", "");
            assertThat(Specimen.of(specimen.text()).image()).isEqualTo(image);
        }
        var front = new Specimen(SubmittedImage.DOCUMENT_FRONT, "Passport", List.of("Zoë", "No. 1"));
        assertThat(Specimen.of(front.text()).png()).isEqualTo(front.png());
    }

    @Test
    void textWhenLinesAreLongOrBrokenThenItFitsItsColumn() {
        var specimen = new Specimen(SubmittedImage.SELFIE, "ß".repeat(500), List.of("a\nb", "ﷺ".repeat(70_000)));

        var text = specimen.text();

        assertThat(text).hasSizeLessThan(2000);
        assertThat(Specimen.of(text).lines()).hasSize(2);
    }

    private static String text(Random random) {
        return IntStream.range(0, 60)
                .mapToObj(i -> String.valueOf((char) (' ' + random.nextInt(95))))
                .collect(Collectors.joining());
    }
}
