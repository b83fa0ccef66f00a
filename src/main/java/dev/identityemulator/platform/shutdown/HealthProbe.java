package dev.identityemulator.platform.shutdown;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Asks an emulator that speaks TLS whether it is healthy; the image has no other program that could. */
final class HealthProbe {

    private static final int PATIENCE_MILLIS = 2_000;

    private HealthProbe() {}

    /** Ends with 0 if what answers at this address says that it is well. */
    public static void main(String[] args) {
        System.exit(isHealthy(URI.create(args[0])) ? 0 : 1);
    }

    static boolean isHealthy(URI address) {
        try {
            var connection = (HttpsURLConnection) address.toURL().openConnection();
            connection.setSSLSocketFactory(trustingAll().getSocketFactory());
            connection.setHostnameVerifier((host, session) -> true);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException | GeneralSecurityException unreachable) {
            return false;
        }
    }

    private static SSLContext trustingAll() throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new TrustsAll()}, null);
        return context;
    }

    /** The certificate is for the name that clients use, and this is not one of them. */
    private static final class TrustsAll extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
