package dev.identityemulator.testhelpers.settle;

import dev.identityemulator.stripe.webhook.delivery.PendingDeliveryBarrier;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Waits until nothing of an account or a session is due or under way, so that no test has to sleep. */
@Service
class SettleService {

    /** The number of characters that are shown of a response. */
    private static final int SHOWN = 200;

    private final SettledWorks works;
    private final PendingDeliveryBarrier inFlight;

    SettleService(SettledWorks works, PendingDeliveryBarrier inFlight) {
        this.works = works;
        this.inFlight = inFlight;
    }

    /** Waits until the work has settled, the longest wait is over, or the server stops. */
    Settlement settle(String account, SettleParams params) {
        var work = works.of(account, params.session());
        long deadline = System.nanoTime() + params.longestWait().toNanos();
        boolean settled = settleOnce(work, deadline);
        while (!settled && !inFlight.hasEnded() && System.nanoTime() < deadline) {
            settled = settleOnce(work, deadline);
        }
        var failing = work.failures().stream().map(SettleService::failing).toList();
        return new Settlement(failing, settled, work.underWay());
    }

    private static boolean settleOnce(SettledWork work, long deadline) {
        work.catchUp();
        work.await(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
        return work.isSettled();
    }

    private static Settlement.Failing failing(SettledWork.Failure failure) {
        var last = failure.last();
        var exchange = last.exchange();
        var status = exchange == null ? null : exchange.responseStatus();
        var body = exchange == null || exchange.responseBody() == null ? null : beginning(exchange.responseBody());
        return new Settlement.Failing(failure.events(), body, last.error(), status, last.url(), last.endpoint());
    }

    private static String beginning(String body) {
        return body.substring(0, body.offsetByCodePoints(0, Math.min(SHOWN, body.codePointCount(0, body.length()))));
    }
}
