package dev.identityemulator.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The closest name to a misspelt one. */
class ClosestNameTest {

    private static final List<String> NAMES = List.of("metadata", "options", "type", "return_url");

    @ParameterizedTest
    @CsvSource({"metdata, metadata", "retrun_url, return_url", "typ, type", "option, options", "type, type"})
    void toWhenAFewLettersDifferThenTheName(String sent, String name) {
        assertThat(ClosestName.to(sent, NAMES)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"description", "x", "''", "metadatametadata"})
    void toWhenNothingIsLikeItThenNone(String sent) {
        assertThat(ClosestName.to(sent, NAMES)).isEmpty();
    }

    @Test
    void distanceWhenCountedThenTheFewestChanges() {
        assertThat(ClosestName.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(ClosestName.distance("", "abc")).isEqualTo(3);
        assertThat(ClosestName.distance("abc", "abc")).isZero();
    }
}
