package dev.identityemulator.platform.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file with the key of the CA and the key of the server, which only their owner can read: the file's rights protect them. */
class KeyFile {

    static final String PASSWORD = "changeit";
    static final String SERVER = "server";
    static final String CA = "ca";

    /** Phones take no certificate for longer. */
    private static final String SERVER_DAYS = "397";

    private static final String CA_DAYS = "3650";

    /** A certificate that ends within this time is replaced at a start. */
    private static final Duration MARGIN = Duration.ofDays(30);

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /**
     * The keys. What is missing, ends soon or has other names is made; the new file takes the place of the old one at once.
     *
     * @throws GeneralSecurityException if the file is damaged or another one
     */
    KeyStore open(ServerNames names, Instant now) throws IOException, GeneralSecurityException {
        var kept = Files.exists(file) ? load(file) : null;
        var ca = lasting(kept, CA, now);
        var server = lasting(kept, SERVER, now);
        if (kept != null
                && ca != null
                && server != null
                && ServerNames.of(server).equals(names)) {
            return kept;
        }
        var work = Files.createTempDirectory(file.toAbsolutePath().getParent(), "tls-"); // its owner's only
        var fresh = work.resolve("keys");
        try {
            if (kept != null && ca != null) {
                kept.deleteEntry(SERVER);
                save(kept, fresh);
            }
            make(fresh, ca == null, names);
            ownersOnly(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
            Files.delete(work);
        }
        return load(file);
    }

    private static void make(Path fresh, boolean withCa, ServerNames names) {
        var keytool = new Keytool(fresh, PASSWORD);
        if (withCa) {
            keytool.makeKey(
                    CA,
                    options(
                            "CN=Identity Emulator CA",
                            CA_DAYS,
                            List.of("bc:critical=ca:true,pathlen:0", "ku:critical=keyCertSign,cRLSign")));
        }
        keytool.makeKey(
                SERVER,
                options(
                        "CN=Identity Emulator",
                        SERVER_DAYS,
                        List.of("ku:critical=digitalSignature", "eku=serverAuth", names.asOption()),
                        "-signer",
                        CA));
    }

    private static List<String> options(String name, String days, List<String> extensions, String... more) {
        var options = new ArrayList<>(List.of(more));
        options.addAll(List.of("-dname", name, "-startdate", "-1d", "-validity", days));
        extensions.forEach(extension -> options.addAll(List.of("-ext", extension)));
        return options;
    }

    /** The certificate of a key, unless it is missing or ends soon. */
    private static @Nullable X509Certificate lasting(@Nullable KeyStore keys, String alias, Instant now)
            throws KeyStoreException {
        Certificate found = keys == null ? null : keys.getCertificate(alias);
        return found instanceof X509Certificate certificate
                        && certificate.getNotAfter().toInstant().isAfter(now.plus(MARGIN))
                ? certificate
                : null;
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static void save(KeyStore keys, Path file) throws IOException, GeneralSecurityException {
        try (var stream = Files.newOutputStream(file)) {
            keys.store(stream, PASSWORD.toCharArray());
        }
    }

    private static void ownersOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
