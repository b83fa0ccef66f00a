package dev.identityemulator.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys are made once, and the server's is made again by the same CA where that is needed. */
class KeyFileTest {

    private static final ServerNames NAMES = ServerNames.with(List.of());

    @TempDir
    private Path folder;

    private KeyFile keys;

    @BeforeEach
    void file() {
        keys = new KeyFile(folder.resolve("keys.p12"));
    }

    private X509Certificate open(String alias, ServerNames names, Instant now)
            throws IOException, GeneralSecurityException {
        return (X509Certificate) keys.open(names, now).getCertificate(alias);
    }

    @Test
    void openWhenThereIsNoFileThenMakesOneThatOnlyItsOwnerCanRead() throws IOException, GeneralSecurityException {
        var server = open(KeyFile.SERVER, NAMES, Instant.now());
        var ca = open(KeyFile.CA, NAMES, Instant.now());

        server.verify(ca.getPublicKey());
        assertThat(server.getBasicConstraints()).isNegative();
        assertThat(ca.getBasicConstraints()).isZero();
        assertThat(ServerNames.of(server).all())
                .contains("localhost", "127.0.0.1", "api.stripe.com", "files.stripe.com", "0:0:0:0:0:0:0:1");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("keys.p12"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys.p12"))))
                .isEqualTo("rw-------");
    }

    @Test
    void openWhenNothingChangedThenTheSame() throws IOException, GeneralSecurityException {
        assertThat(open(KeyFile.SERVER, NAMES, Instant.now())).isEqualTo(open(KeyFile.SERVER, NAMES, Instant.now()));
    }

    @Test
    void openWhenTheNamesChangedThenANewOneOfTheSameCa() throws IOException, GeneralSecurityException {
        var more = ServerNames.with(List.of("Stripe", "*.stripe.test", "10.0.2.2", "fd00::1"));
        var ca = open(KeyFile.CA, NAMES, Instant.now());

        var server = open(KeyFile.SERVER, more, Instant.now());

        server.verify(ca.getPublicKey());
        assertThat(ServerNames.of(server)).isEqualTo(more);
        assertThat(more.all()).contains("stripe", "*.stripe.test", "10.0.2.2", "fd00:0:0:0:0:0:0:1");
        assertThat(open(KeyFile.CA, more, Instant.now())).isEqualTo(ca);
    }

    @Test
    void openWhenTheServersCertificateEndsSoonThenANewOneOfTheSameCa() throws IOException, GeneralSecurityException {
        var ca = open(KeyFile.CA, NAMES, Instant.now());
        var server = open(KeyFile.SERVER, NAMES, Instant.now());

        var next = open(KeyFile.SERVER, NAMES, Instant.now().plus(Duration.ofDays(380)));

        assertThat(next).isNotEqualTo(server);
        next.verify(ca.getPublicKey());
    }

    @Test
    void openWhenTheCaEndsSoonThenBothAreNew() throws IOException, GeneralSecurityException {
        var ca = open(KeyFile.CA, NAMES, Instant.now());

        assertThat(open(KeyFile.CA, NAMES, Instant.now().plus(Duration.ofDays(3640))))
                .isNotEqualTo(ca);
    }

    @Test
    void openWhenTheFileIsDamagedThenFailsAndKeepsIt() throws IOException {
        Files.writeString(folder.resolve("keys.p12"), "no keys");

        assertThatThrownBy(() -> keys.open(NAMES, Instant.now())).isInstanceOf(IOException.class);
        assertThat(folder.resolve("keys.p12")).hasContent("no keys");
    }
}
