package dev.identityemulator.testhelpers.settle;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.core.jobs.ClockAdvance;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.stripe.webhook.delivery.DeliveryStatus;
import dev.identityemulator.stripe.webhook.delivery.PendingDeliveryBarrier;
import dev.identityemulator.stripe.webhook.delivery.WebhookDeliveries;
import dev.identityemulator.stripe.webhook.delivery.WebhookDelivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Waits until nothing of an account is due or under way, so that no test has to sleep. */
@Service
class SettleService {

    /** The number of characters that are shown of a response. */
    private static final int SHOWN = 200;

    private final ClockAdvance clock;
    private final DueTaskQueue taskQueue;
    private final PendingDeliveryBarrier inFlight;
    private final WebhookDeliveries deliveries;

    SettleService(
            ClockAdvance clock, DueTaskQueue taskQueue, PendingDeliveryBarrier inFlight, WebhookDeliveries deliveries) {
        this.clock = clock;
        this.taskQueue = taskQueue;
        this.inFlight = inFlight;
        this.deliveries = deliveries;
    }

    /** Waits until the account has settled, the longest wait is over, or the server stops. */
    Settlement settle(String account, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        boolean settled = settleOnce(account, deadline);
        while (!settled && !inFlight.hasEnded() && System.nanoTime() < deadline) {
            settled = settleOnce(account, deadline);
        }
        long underWay = deliveries.countByAccountAndStatus(account, DeliveryStatus.PENDING);
        return new Settlement(failing(account), settled, underWay);
    }

    private boolean settleOnce(String account, long deadline) {
        clock.catchUp(account);
        inFlight.await(account, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        return !taskQueue.isBehind(account) && !inFlight.isUnderWay(account);
    }

    private List<Settlement.Failing> failing(String account) {
        return deliveries.failing(account).stream()
                .flatMap(endpoint -> failing(account, endpoint).stream())
                .toList();
    }

    /** None if the account's data were deleted meanwhile. */
    private Optional<Settlement.Failing> failing(String account, WebhookDeliveries.Failures failures) {
        var last = deliveries.findById(new ResourceKey(account, failures.getLast()));
        return last.map(delivery -> failing(delivery, failures.getEvents()));
    }

    private static Settlement.Failing failing(WebhookDelivery last, long events) {
        var exchange = last.exchange();
        var status = exchange == null ? null : exchange.responseStatus();
        var body = exchange == null || exchange.responseBody() == null ? null : beginning(exchange.responseBody());
        return new Settlement.Failing(events, body, last.error(), status, last.url(), last.endpoint());
    }

    private static String beginning(String body) {
        return body.substring(0, body.offsetByCodePoints(0, Math.min(SHOWN, body.codePointCount(0, body.length()))));
    }
}
