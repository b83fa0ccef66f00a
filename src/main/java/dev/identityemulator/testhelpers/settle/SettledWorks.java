package dev.identityemulator.testhelpers.settle;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.core.jobs.ClockAdvance;
import dev.identityemulator.core.jobs.DueTaskQueue;
import dev.identityemulator.core.jobs.ScopeAdvance;
import dev.identityemulator.stripe.event.EventPayloads;
import dev.identityemulator.stripe.webhook.delivery.DeliveryStatus;
import dev.identityemulator.stripe.webhook.delivery.PendingDeliveryBarrier;
import dev.identityemulator.stripe.webhook.delivery.WebhookDeliveries;
import dev.identityemulator.stripe.webhook.delivery.WebhookDelivery;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the work of an account, or of one of its sessions. */
@Component
class SettledWorks {

    private final ClockAdvance clock;
    private final ScopeAdvance scopes;
    private final DueTaskQueue taskQueue;
    private final PendingDeliveryBarrier inFlight;
    private final EventPayloads payloads;
    private final WebhookDeliveries deliveries;

    SettledWorks(
            ClockAdvance clock,
            ScopeAdvance scopes,
            DueTaskQueue taskQueue,
            PendingDeliveryBarrier inFlight,
            EventPayloads payloads,
            WebhookDeliveries deliveries) {
        this.clock = clock;
        this.scopes = scopes;
        this.taskQueue = taskQueue;
        this.inFlight = inFlight;
        this.payloads = payloads;
        this.deliveries = deliveries;
    }

    SettledWork of(String account, @Nullable String session) {
        return session == null ? new OfAccount(account) : new OfSession(account, session);
    }

    /** None if the account's data were deleted meanwhile. */
    private Stream<SettledWork.Failure> failure(String account, WebhookDeliveries.Failures failures) {
        return deliveries.findById(new ResourceKey(account, failures.getLast())).stream()
                .map(last -> new SettledWork.Failure(failures.getEvents(), last));
    }

    /** Everything of an account. */
    private final class OfAccount implements SettledWork {

        private final String account;

        OfAccount(String account) {
            this.account = account;
        }

        @Override
        public void catchUp() {
            clock.catchUp(account);
        }

        @Override
        public void await(Duration most) {
            inFlight.await(account, most);
        }

        @Override
        public boolean isSettled() {
            return !taskQueue.isBehind(account) && !inFlight.isUnderWay(account);
        }

        @Override
        public long underWay() {
            return deliveries.countByAccountAndStatus(account, DeliveryStatus.PENDING);
        }

        @Override
        public List<Failure> failures() {
            return deliveries.failing(account).stream()
                    .flatMap(endpoint -> failure(account, endpoint))
                    .toList();
        }
    }

    /** What concerns one session. */
    private final class OfSession implements SettledWork {

        private final String account;
        private final String session;

        OfSession(String account, String session) {
            this.account = account;
            this.session = session;
        }

        @Override
        public void catchUp() {
            scopes.catchUp(account, session);
        }

        @Override
        public void await(Duration most) {
            inFlight.await(account, session, most);
        }

        @Override
        public boolean isSettled() {
            return !taskQueue.isBehind(account, session) && underWay() == 0;
        }

        @Override
        public long underWay() {
            return inFlight.underWay(account, session);
        }

        @Override
        public List<Failure> failures() {
            var events = payloads.idsAbout(account, session);
            return AccountIds.receiving(account).stream()
                    .flatMap(receiver ->
                            events.stream().flatMap(event -> deliveries.failingOf(receiver, event).stream()))
                    .collect(Collectors.groupingBy(WebhookDelivery::endpoint, TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(failed -> new Failure(
                            failed.size(), Collections.max(failed, Comparator.comparing(WebhookDelivery::id))))
                    .toList();
        }
    }
}
