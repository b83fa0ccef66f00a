package dev.identityemulator.testhelpers.inbox;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.KeyAccount;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.web.ApiHeaders;
import dev.identityemulator.stripe.webhook.delivery.BuiltInReceiver;
import dev.identityemulator.stripe.webhook.settings.EndpointAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives webhooks that have no other receiver. A header, or a key in the url, names the account. */
@RestController
class InboxReceiver implements BuiltInReceiver {

    static final String PATH = "/inbox/";
    static final int MOST_BYTES = 1024 * 1024;

    private final ObjectProvider<InboxService> inboxes;

    InboxReceiver(ObjectProvider<InboxService> inboxes) {
        this.inboxes = inboxes;
    }

    @PostMapping(PATH + "{name}")
    CompletableFuture<ResponseEntity<byte[]>> receive(@PathVariable String name, HttpServletRequest request)
            throws IOException {
        var account = account(request).orElseThrow(() -> ApiErrors.noSuch("inbox", name, "name"));
        var arrived = new InboxRequest(request.getMethod(), headers(request), body(request));
        var ordered = inboxes.getObject().receive(account, name, arrived);
        var response = ResponseEntity.status(ordered.status()).body(new byte[0]);
        return ordered.delayMs() == 0
                ? CompletableFuture.completedFuture(response)
                : new CompletableFuture<ResponseEntity<byte[]>>()
                        .completeOnTimeout(response, ordered.delayMs(), TimeUnit.MILLISECONDS);
    }

    /** A proxy may add something before the path. */
    @Override
    public boolean isAt(String url) {
        return EndpointAddress.of(url)
                .filter(address -> address.target().replaceFirst("\\?.*", "").contains(PATH))
                .isPresent();
    }

    private static Optional<String> account(HttpServletRequest request) {
        var told = request.getHeader(ApiHeaders.EMULATOR_ACCOUNT);
        return told != null && AccountIds.isScope(told)
                ? Optional.of(told)
                : KeyAccount.of(request.getHeader("Authorization"));
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new TreeMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            if (!name.equalsIgnoreCase("Authorization")) {
                headers.put(name, String.join(", ", Collections.list(request.getHeaders(name))));
            }
        }
        return headers;
    }

    private static String body(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw ApiErrors.bodyTooLarge(MOST_BYTES);
        }
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
    }
}
