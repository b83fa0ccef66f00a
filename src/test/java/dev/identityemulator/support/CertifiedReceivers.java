package dev.identityemulator.support;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Receivers by https, with certificates of a private authority: a good one, one for another host, and an expired one. */
public final class CertifiedReceivers implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path directory;
    private final Map<String, WebhookReceiver> receivers = new TreeMap<>();

    private CertifiedReceivers(Path directory) {
        this.directory = directory;
    }

    /** Makes keys and certificates in this directory, and starts the receivers. */
    public static CertifiedReceivers start(Path directory) throws IOException, InterruptedException {
        var certified = new CertifiedReceivers(directory);
        certified.keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Private", "-ext", "bc:c");
        certified.add("good", "san=dns:localhost");
        certified.add("other", "san=dns:elsewhere.example");
        certified.add("expired", "san=dns:localhost", "-startdate", "-10d", "-validity", "5");
        certified.keytool("-exportcert", "-rfc", "-alias", "ca", "-file", certified.ca());
        return certified;
    }

    /** The receiver with this certificate. */
    public WebhookReceiver with(String certificate) {
        return Objects.requireNonNull(receivers.get(certificate), certificate);
    }

    /** The file with the certificate of the authority. */
    public String ca() {
        return directory.resolve("ca.pem").toString();
    }

    private void add(String alias, String name, String... more) throws IOException, InterruptedException {
        var options = new ArrayList<>(
                List.of("-genkeypair", "-alias", alias, "-signer", "ca", "-dname", "CN=" + alias, "-ext", name));
        options.addAll(List.of(more));
        keytool(options.toArray(String[]::new));
        receivers.put(alias, receiver(alias));
    }

    private String keys() {
        return directory.resolve("keys.p12").toString();
    }

    private void keytool(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-keystore", keys(), "-storepass", String.valueOf(PASSWORD), "-storetype", "PKCS12"));
        if (command.contains("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC"));
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(output);
        }
    }

    private WebhookReceiver receiver(String alias) {
        try {
            var all = KeyStore.getInstance(Path.of(keys()).toFile(), PASSWORD);
            var one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD);
            var tls = SSLContext.getInstance("TLS");
            tls.init(keys.getKeyManagers(), null, null);
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return WebhookReceiver.on(server);
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        receivers.values().forEach(WebhookReceiver::close);
    }
}
