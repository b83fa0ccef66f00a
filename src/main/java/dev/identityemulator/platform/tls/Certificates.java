package dev.identityemulator.platform.tls;

import dev.identityemulator.platform.persistence.DatabaseSettings;
import dev.identityemulator.platform.startup.RejectedStartException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The certificate of this instance and the one of its CA, for those who are to trust it. */
@Component
public class Certificates {

    private static final int PEM_LINE = 64;

    private final TlsSettings settings;
    private final DatabaseSettings data;
    private final Clock clock;
    private @Nullable String ca;

    Certificates(TlsSettings settings, DatabaseSettings data, Clock clock) {
        this.settings = settings;
        this.data = data;
        this.clock = clock;
    }

    /** The certificate of the CA as PEM, if there is a port that speaks TLS. */
    public Optional<String> ca() {
        return Optional.ofNullable(ca);
    }

    /** The folder that keeps the keys, if any does. */
    public Optional<Path> folder() {
        return Optional.ofNullable(settings.folder())
                .or(() -> Optional.ofNullable(data.data()).map(folder -> folder.resolve("tls")))
                .map(Path::toAbsolutePath);
    }

    /**
     * Opens the keys, and makes them where there are none yet.
     *
     * @throws RejectedStartException if they cannot be read or written
     */
    KeyStore open() {
        try {
            return folder().isPresent() ? kept(folder().get()) : made();
        } catch (IOException | GeneralSecurityException failure) {
            throw new RejectedStartException(
                    "The keys for emulator.tls.port cannot be read from, or written to, "
                            + folder().map(Path::toString).orElse("a folder for temporary files") + ".",
                    "Give the folder to " + System.getProperty("user.name") + ", who runs this; if a file of it is"
                            + " damaged, delete that: clients have to trust the new CA then.");
        }
    }

    private KeyStore kept(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        var keys = open(folder);
        Files.writeString(folder.resolve("ca.pem"), ca().orElseThrow());
        return keys;
    }

    private KeyStore made() throws IOException, GeneralSecurityException {
        var folder = Files.createTempDirectory("identity-emulator-");
        try {
            return open(folder);
        } finally {
            Files.deleteIfExists(file(folder));
            Files.delete(folder);
        }
    }

    private KeyStore open(Path folder) throws IOException, GeneralSecurityException {
        var keys = new KeyFile(file(folder)).open(ServerNames.with(settings.names()), clock.instant());
        ca = pem(keys.getCertificate(KeyFile.CA).getEncoded());
        return keys;
    }

    private static Path file(Path folder) {
        return folder.resolve("keys.p12");
    }

    private static String pem(byte[] certificate) {
        var lines = Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate) + "\n-----END CERTIFICATE-----\n";
    }
}
