package dev.identityemulator.confirm.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.confirm.run.CannotRunException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void ofWhenAllAreGivenThenRead() {
        var options = Options.of(List.of(
                "--scenario",
                "a,b/c",
                "--scenario=d",
                "--json=r.json",
                "--against",
                "http://localhost:1/",
                "--with-page"));

        assertThat(options)
                .isEqualTo(new Options(
                        List.of("a", "b/c", "d"),
                        Path.of("r.json"),
                        URI.create("http://localhost:1"),
                        true,
                        false,
                        false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--colour",
                "list",
                "--scenario",
                "--json",
                "--against",
                "--against=localhost",
                "--against=ftp://x",
                "--against=http://a b"
            })
    void ofWhenOneIsWrongThenASentenceSaysSo(String argument) {
        assertThatThrownBy(() -> Options.of(List.of(argument)))
                .isInstanceOf(CannotRunException.class)
                .hasMessageMatching("[^\n]+\\.");
    }
}
