package dev.identityemulator.browser.verificationpage;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The body of a form with files, as a browser sends it. */
final class MultipartBody {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MultipartBody text(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    MultipartBody file(String name, String fileName, byte[] content) {
        return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", content);
    }

    private MultipartBody part(String disposition, byte[] content) {
        write("--frontier\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
        return this;
    }

    /** Makes a request a POST of this body. */
    Consumer<HttpRequest.Builder> post() {
        write("--frontier--\r\n");
        return request -> request.header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()));
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
