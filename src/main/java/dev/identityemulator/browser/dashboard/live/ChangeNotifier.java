package dev.identityemulator.browser.dashboard.live;

import dev.identityemulator.stripe.event.RecordedEvent;
import dev.identityemulator.stripe.webhook.delivery.DeliveryCompleted;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears of what happens without a request: events and deliveries, once they are committed. */
public class ChangeNotifier implements GenericApplicationListener {

    private static final List<ResolvableType> TYPES = List.of(
            ResolvableType.forClassWithGenerics(PayloadApplicationEvent.class, RecordedEvent.class),
            ResolvableType.forClassWithGenerics(PayloadApplicationEvent.class, DeliveryCompleted.class));

    private final LiveStreams streams;

    public ChangeNotifier(LiveStreams streams) {
        this.streams = streams;
    }

    @Override
    public boolean supportsEventType(ResolvableType type) {
        return TYPES.stream().anyMatch(each -> each.isAssignableFrom(type));
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        var account = event instanceof PayloadApplicationEvent<?> told ? account(told.getPayload()) : null;
        if (account == null || !streams.areOpen()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                streams.changed(account);
            }
        });
    }

    private static @Nullable String account(Object told) {
        if (told instanceof RecordedEvent event) {
            return event.account();
        }
        return told instanceof DeliveryCompleted delivery ? delivery.account() : null;
    }
}
