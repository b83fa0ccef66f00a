package dev.identityemulator.browser.dashboard;

import com.stripe.exception.StripeException;
import dev.identityemulator.support.Emulator;
import dev.identityemulator.support.Form;
import dev.identityemulator.support.RawClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** An account with everything that the pages can show, and script in every text that a user may choose. */
final class Story {

    /** Must appear on pages as text only. */
    static final String SCRIPT =
            "<script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">";

    final Emulator emulator;
    final String endpoint;
    final String verified;
    final String failed;
    final String processing;
    final String open;

    private Story(Emulator emulator) throws StripeException {
        this.emulator = emulator;
        this.endpoint = post(
                        "/v1/webhook_endpoints",
                        "url=" + emulator.baseUrl() + "/inbox/orders",
                        "enabled_events[]=*",
                        "description=" + SCRIPT)
                .json()
                .path("id")
                .asString();
        this.verified = create(
                "options[document][require_matching_selfie]=true",
                "client_reference_id=user-42",
                "metadata[note]=" + SCRIPT,
                "provided_details[email]=jenny@example.com");
        submit(verified, "verify", "verified_outputs[first_name]=" + SCRIPT);
        post("/v1/test_helpers/inbox/orders", "status=500", "times=1");
        this.failed = create("client_reference_id=" + SCRIPT);
        settle();
        submit(failed, "unverify", "error_code=document_expired");
        this.processing = create("client_reference_id=user-43");
        submit(processing, "verify", "simulate_delay=true");
        this.open = create("client_reference_id=user-44");
        var canceled = create();
        post("/v1/identity/verification_sessions/" + canceled + "/cancel");
        reject("/v1/identity/verification_sessions/" + canceled, "metadata[late]=true");
        reject("/v1/identity/verification_sessions", "type=" + SCRIPT);
        reject("/v1/identity/verification_sessions", "type=passport");
        reject("/v1/identity/verification_sessions", "typo=document");
        upload();
        settle();
    }

    static Story in(Emulator emulator) throws StripeException {
        return new Story(emulator);
    }

    /** The address of a page of the account. */
    String page(String page) {
        return emulator.baseUrl() + "/dashboard/" + account(emulator) + page;
    }

    /** The id of the account of a key. */
    static String account(Emulator emulator) {
        var response = emulator.raw().get("/dashboard?key=" + emulator.key());
        return response.header("Location").replaceFirst(".*/", "");
    }

    /** The id of the first row of a list of the API. */
    String newest(String list) {
        return emulator.raw()
                .get(list)
                .requireOk()
                .json()
                .path("data")
                .path(0)
                .path("id")
                .asString();
    }

    void settle() {
        emulator.raw().post("/v1/test_helpers/settle", "").requireOk();
    }

    private String create(String... params) {
        var all = new String[params.length + 1];
        all[0] = "type=document";
        System.arraycopy(params, 0, all, 1, params.length);
        return post("/v1/identity/verification_sessions", all).json().path("id").asString();
    }

    private void submit(String session, String how, String... params) {
        post("/v1/test_helpers/identity/verification_sessions/" + session + "/" + how, params);
    }

    private RawClient.Response post(String path, String... params) {
        return emulator.raw().post(path, Form.of(params)).requireOk();
    }

    private void reject(String path, String... params) {
        emulator.raw().post(path, Form.of(params));
    }

    private void upload() {
        var body = """
                --x\r
                Content-Disposition: form-data; name="purpose"\r
                \r
                dispute_evidence\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="<script>alert(1)</script>.txt"\r
                \r
                evidence\r
                --x--\r
                """;
        emulator.raw()
                .send(
                        "/v1/files",
                        request -> request.header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)))
                .requireOk();
    }
}
