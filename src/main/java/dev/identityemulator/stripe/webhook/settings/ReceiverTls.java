package dev.identityemulator.stripe.webhook.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.client5.http.ssl.TrustAllStrategy;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.ssl.SSLContexts;

/** Decides which certificates of receivers are trusted: those that Java trusts, those of a file too, or all. */
public final class ReceiverTls {

    static final String VERIFY = "verify";
    static final String TRUST_ALL = "trust-all";

    private ReceiverTls() {}

    /**
     * Checks the setting.
     *
     * @throws UnusableSettingException if it is none of these
     */
    static void check(String setting) {
        if (setting.equals(VERIFY) || setting.equals(TRUST_ALL)) {
            return;
        }
        try {
            if (certificates(setting).isEmpty()) {
                throw unusable(setting, "names a file without a certificate");
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw unusable(setting, "names no file that can be read");
        } catch (CertificateException malformed) {
            throw unusable(setting, "names a file of something else than certificates in PEM");
        }
    }

    private static UnusableSettingException unusable(String setting, String problem) {
        return new UnusableSettingException(
                "tls",
                problem + ": \"" + setting + "\"",
                "Set it to " + VERIFY + ", to " + TRUST_ALL + ", or to a file of certificates that are to be trusted.");
    }

    /** The strategy for a setting. It reads all certificates that Java trusts, which takes a moment. */
    public static TlsStrategy strategy(String setting) {
        return builder(setting).buildAsync();
    }

    /** The same for a client that waits for its response. */
    public static TlsSocketStrategy socketStrategy(String setting) {
        return builder(setting).buildClassic();
    }

    private static ClientTlsStrategyBuilder builder(String setting) {
        try {
            var tls = ClientTlsStrategyBuilder.create();
            // The name is compared after the handshake, so that the one failure can be told from the other.
            tls.setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT);
            tls.setHostnameVerifier(
                    setting.equals(TRUST_ALL) ? NoopHostnameVerifier.INSTANCE : new DefaultHostnameVerifier());
            return tls.setSslContext(context(setting));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static SSLContext context(String setting) throws GeneralSecurityException, IOException {
        return switch (setting) {
            case VERIFY -> SSLContexts.createDefault();
            case TRUST_ALL ->
                SSLContexts.custom()
                        .loadTrustMaterial(TrustAllStrategy.INSTANCE)
                        .build();
            default ->
                SSLContexts.custom().loadTrustMaterial(trusted(setting), null).build();
        };
    }

    private static KeyStore trusted(String file) throws GeneralSecurityException, IOException {
        var all = new ArrayList<Certificate>(certificates(file));
        var usual = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        usual.init((KeyStore) null);
        for (var manager : usual.getTrustManagers()) {
            if (manager instanceof X509TrustManager trusting) {
                all.addAll(List.of(trusting.getAcceptedIssuers()));
            }
        }
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < all.size(); i++) {
            store.setCertificateEntry(String.valueOf(i), all.get(i));
        }
        return store;
    }

    private static List<Certificate> certificates(String file) throws IOException, CertificateException {
        try (var in = Files.newInputStream(Path.of(file))) {
            return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
        }
    }
}
