package dev.identityemulator.webhook;

import dev.identityemulator.account.ResourceKey;
import dev.identityemulator.clock.Agenda;
import dev.identityemulator.clock.ClockAdvance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Waits until an account has come to rest, so that no test has to sleep. */
@Service
class SettleService {

    private final ClockAdvance clock;
    private final Agenda agenda;
    private final DeliveryAftermath aftermath;
    private final WebhookDeliveries deliveries;

    SettleService(ClockAdvance clock, Agenda agenda, DeliveryAftermath aftermath, WebhookDeliveries deliveries) {
        this.clock = clock;
        this.agenda = agenda;
        this.aftermath = aftermath;
        this.deliveries = deliveries;
    }

    /** How the account stands as soon as nothing is due or under way, when patience ends, or when the server stops. */
    Settlement settle(String account, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean settled = rest(account, deadline);
        while (!settled && !aftermath.hasEnded() && System.nanoTime() < deadline) {
            settled = rest(account, deadline);
        }
        long underWay = deliveries.countByAccountAndStatus(account, DeliveryStatus.PENDING);
        return new Settlement(failing(account), settled, underWay);
    }

    private boolean rest(String account, long deadline) {
        clock.catchUp(account);
        aftermath.await(account, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        return !agenda.isBehind(account) && !aftermath.isUnderWay(account);
    }

    private List<Settlement.Failing> failing(String account) {
        return deliveries.failing(account).stream()
                .flatMap(endpoint -> failing(account, endpoint).stream())
                .toList();
    }

    /** Nothing where the account was emptied meanwhile. */
    private Optional<Settlement.Failing> failing(String account, WebhookDeliveries.Failures failures) {
        var last = deliveries.findById(new ResourceKey(account, failures.getLast()));
        return last.map(delivery -> failing(delivery, failures.getEvents()));
    }

    private static Settlement.Failing failing(WebhookDelivery last, long events) {
        var exchange = last.exchange();
        var status = exchange == null ? null : exchange.responseStatus();
        return new Settlement.Failing(events, last.error(), status, last.url(), last.endpoint());
    }
}
