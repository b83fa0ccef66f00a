package dev.identityemulator.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.identityemulator.platform.persistence.DatabaseSettings;
import dev.identityemulator.platform.startup.RejectedStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys stay where there is a folder for them, and nowhere else. */
class CertificatesTest {

    private static Certificates certificates(@Nullable Path folder, @Nullable Path data) {
        var settings = new TlsSettings(0, List.of(), folder);
        return new Certificates(settings, new DatabaseSettings(data, false), Clock.systemUTC());
    }

    private static String ca(@Nullable Path folder, @Nullable Path data) {
        var opened = certificates(folder, data);
        opened.open();
        return opened.ca().orElseThrow();
    }

    @Test
    void openWhenTheDataAreKeptThenSoIsTheCa(@TempDir Path data) {
        assertThat(ca(null, data)).startsWith("-----BEGIN CERTIFICATE-----\n").isEqualTo(ca(null, data));
        assertThat(data.resolve("tls").resolve("ca.pem")).hasContent(ca(null, data));
    }

    @Test
    void openWhenThereIsAFolderOfItsOwnThenThere(@TempDir Path folder, @TempDir Path data) {
        assertThat(ca(folder.resolve("new"), data)).isEqualTo(ca(folder.resolve("new"), null));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void openWhenThereIsNoFolderThenTheCaIsNewEachTime() {
        assertThat(ca(null, null)).isNotEqualTo(ca(null, null));
    }

    @Test
    void openWhenTheFileIsDamagedThenTheStartEnds(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("keys.p12"), "no keys");

        assertThatThrownBy(() -> certificates(folder, null).open())
                .isInstanceOf(RejectedStartException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void openWhenTheFolderIsAFileThenTheStartEnds(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> certificates(file, null).open()).isInstanceOf(RejectedStartException.class);
    }
}
