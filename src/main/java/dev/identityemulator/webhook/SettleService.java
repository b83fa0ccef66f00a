package dev.identityemulator.webhook;

import dev.identityemulator.account.ResourceKey;
import dev.identityemulator.clock.Agenda;
import dev.identityemulator.clock.ClockAdvance;
import java.time.Duration;
import java.util.List;
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

    /** How the account stands as soon as nothing is due or under way, or when patience ends. */
    Settlement settle(String account, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean settled = rest(account, deadline);
        while (!settled && System.nanoTime() < deadline) {
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
                .map(endpoint -> failing(account, endpoint))
                .toList();
    }

    private Settlement.Failing failing(String account, WebhookDeliveries.Failures failures) {
        var last = deliveries
                .findById(new ResourceKey(account, failures.getLast()))
                .orElseThrow();
        var exchange = last.exchange();
        return new Settlement.Failing(
                failures.getEvents(),
                last.error(),
                exchange == null ? null : exchange.responseStatus(),
                last.url(),
                last.endpoint());
    }
}
