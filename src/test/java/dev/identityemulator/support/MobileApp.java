package dev.identityemulator.support;

import com.stripe.exception.StripeException;
import com.stripe.param.EphemeralKeyCreateParams;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** A mobile app that sends what Stripe's SDKs send, with the ephemeral key that its server made for one session. */
public final class MobileApp {

    /** The version that Stripe's Android SDK sends. */
    public static final String VERSION = "2020-08-27;identity_client_api=v7";

    private static final String PAGES = "/v1/identity/verification_pages/";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};

    private final RawClient raw;
    private final String key;
    private final String session;

    private MobileApp(RawClient raw, String key, String session) {
        this.raw = raw;
        this.key = key;
        this.session = session;
    }

    /** An app whose server is this account. */
    public static MobileApp of(Emulator server, String session) throws StripeException {
        var made = server.stripe()
                .v1()
                .ephemeralKeys()
                .create(EphemeralKeyCreateParams.builder()
                        .setVerificationSession(session)
                        .setStripeVersion(VERSION)
                        .build());
        var key = made.getSecret();
        return new MobileApp(Emulator.withKey(server.baseUrl(), key).raw(), key, session);
    }

    /** The same app, asking for the page of another session. */
    public MobileApp askingFor(String other) {
        return new MobileApp(raw, key, other);
    }

    /** The ephemeral key. */
    public String key() {
        return key;
    }

    /** The page as it is now. */
    public RawClient.Response page() {
        return raw.send(
                PAGES + session + "?app_identifier=",
                request -> headers(request).GET());
    }

    /** What is missing. */
    public static JsonNode missing(RawClient.Response response) {
        return response.requireOk().json().at("/requirements/missing");
    }

    /** What the app collected; brackets are escaped, as SDKs do it. */
    public RawClient.Response data(String... form) {
        return post("data", form);
    }

    /** A call below the page; without parameters its body is empty. */
    public RawClient.Response post(String call, String... form) {
        return raw.send(
                PAGES + session + "/" + call,
                request -> headers(request)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(Form.of(form))));
    }

    /** The id of an uploaded photo. */
    public String upload() {
        return upload(JPEG, session).requireOk().json().get("id").asString();
    }

    /** An upload for a session. */
    public RawClient.Response upload(byte[] image, String owner) {
        return multipart(image, body -> {
            field(body, "owned_by", owner);
            field(body, "purpose", "identity_private");
        });
    }

    /** An upload with these fields before the file. */
    public RawClient.Response multipart(byte[] image, Consumer<ByteArrayOutputStream> fields) {
        var body = new ByteArrayOutputStream();
        fields.accept(body);
        write(body, """
                --x\r
                Content-Disposition: form-data; name="file"; filename="front.jpg"\r
                Content-Type: image/jpeg\r
                \r
                """);
        body.writeBytes(image);
        write(body, "\r\n--x--\r\n");
        return raw.send(
                "/v1/files",
                request -> headers(request)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A field of a multipart body. */
    public static void field(ByteArrayOutputStream body, String name, String value) {
        write(body, "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder headers(HttpRequest.Builder request) {
        return request.setHeader("Authorization", "Bearer " + key)
                .header("Stripe-Version", VERSION)
                .header("User-Agent", "Stripe/v1 android");
    }
}
