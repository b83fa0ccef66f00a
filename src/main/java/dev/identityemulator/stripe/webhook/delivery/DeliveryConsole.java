package dev.identityemulator.stripe.webhook.delivery;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.core.requestlog.SecretMasker;
import dev.identityemulator.platform.console.Console;
import dev.identityemulator.platform.console.Severity;
import dev.identityemulator.stripe.webhook.http.SendResult;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on the console how each delivery ended. */
@Component
class DeliveryConsole {

    private final Console console;

    DeliveryConsole(Console console) {
        this.console = console;
    }

    /** An attempt was made. */
    void ended(WebhookDelivery delivery, SendResult result) {
        var severity = result.isSuccess() ? Severity.NORMAL : Severity.ERROR;
        var outcome =
                result.status() == null ? "failed: " + withoutStop(result.error()) : String.valueOf(result.status());
        var url = delivery.url();
        var due = delivery.nextAttemptAt();
        var next = due == null ? "" : ", next attempt at " + due.truncatedTo(ChronoUnit.SECONDS);
        var body = result.request().body();
        console.say(severity, () -> "webhook " + type(body) + " to " + shown(url) + " " + outcome + next);
    }

    /** An attempt cannot be made any more. */
    void dropped(WebhookDelivery delivery) {
        var event = delivery.event().shownId();
        var url = delivery.url();
        var error = delivery.error();
        console.say(Severity.WARNING, () -> "webhook " + event + " to " + shown(url) + " not sent: " + error);
    }

    private static String withoutStop(@Nullable String sentence) {
        return String.valueOf(sentence).replaceFirst("\\.$", "");
    }

    private static String type(String event) {
        return ApiJson.mapper().readTree(event).path("type").asString("");
    }

    /** Without the parts of an address that receivers keep secrets in. */
    private static String shown(String url) {
        return SecretMasker.mask(url.replaceFirst("[?#].*", "").replaceFirst("//[^/@]*@", "//"));
    }
}
