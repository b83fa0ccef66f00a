package dev.identityemulator.stripe.file.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The type of a file, found by its content. */
class FileTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GIF89a|GIF",
                "%PDF-1.7|PDF",
                "one line|TXT",
                "'name,age\nAda,36'|CSV",
                "'first line\nwith, comma'|TXT"
            })
    void ofWhenTheBeginningOrTheFirstLineTellsItThenThatType(String content, FileType expected) {
        assertThat(of(content, StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Test
    void ofWhenBlankLinesComeFirstThenTheFirstOtherLineDecides() {
        assertThat(of("\n \r\na,b\nc", StandardCharsets.UTF_8)).isEqualTo(FileType.CSV);
    }

    @Test
    void ofWhenTheSignatureIsCutOffThenItIsNoImage() {
        assertThat(FileType.of(new byte[] {(byte) 0x89, 'P', 'N'})).isNull();
    }

    @Test
    void ofWhenTheBytesAreNoUtf8OrControlCharactersThenUnknown() {
        assertThat(of("caf\u00e9", StandardCharsets.ISO_8859_1)).isNull();
        assertThat(of("a\u0000b", StandardCharsets.UTF_8)).isNull();
    }

    @Test
    void ofWhenALetterIsSplitBetweenTwoPiecesThenStillText() {
        assertThat(of("a".repeat(8191) + "\u00e9,", StandardCharsets.UTF_8)).isEqualTo(FileType.CSV);
    }

    private static @Nullable FileType of(String content, Charset charset) {
        return FileType.of(content.getBytes(charset));
    }
}
