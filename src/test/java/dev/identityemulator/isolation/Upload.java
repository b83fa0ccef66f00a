package dev.identityemulator.isolation;

import dev.identityemulator.support.RawClient;
import java.net.http.HttpRequest;

/** Uploads a file to an account. */
final class Upload {

    private Upload() {}

    static RawClient.Response to(RawClient account, String filename, String content) {
        var body = """
                --x\r
                Content-Disposition: form-data; name="purpose"\r
                \r
                dispute_evidence\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                \r
                %s\r
                --x--\r
                """.formatted(filename, content);
        return account.send(
                "/v1/files",
                request -> request.header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
