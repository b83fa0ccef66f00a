package dev.identityemulator.stripecli.feed;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.platform.persistence.DatabaseSettings;
import dev.identityemulator.stripe.webhook.resend.CliResender;
import dev.identityemulator.stripecli.session.CliFeature;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The events that are to be delivered again, as {@code stripe events resend} asks for, whichever instance it asks. */
@Component
class SharedResends implements SharedLog, CliResender {

    private static final Limit PAGE = Limit.of(1_000);

    private final CliResends resends;
    private final EventForwarder forwarder;
    private final Clock realTime;
    private final boolean shared;

    SharedResends(CliResends resends, EventForwarder forwarder, Clock realTime, DatabaseSettings settings) {
        this.resends = resends;
        this.forwarder = forwarder;
        this.realTime = realTime;
        this.shared = settings.sharedDatabase();
    }

    @Override
    public void resend(String account, String eventId) {
        if (shared) {
            resends.save(new CliResend(account, eventId, realTime.instant()));
        } else {
            forwarder.forward(account, eventId);
        }
    }

    @Override
    public CliFeature feature() {
        return CliFeature.WEBHOOKS;
    }

    @Override
    public String lowest(String account, Instant instant) {
        return ResourceIds.lowest(CliResend.PREFIX, account, instant);
    }

    @Override
    public Instant now(String account) {
        return realTime.instant();
    }

    @Override
    public List<String> after(String account, String id) {
        return resends.idsAfter(account, id, PAGE);
    }

    @Override
    public Optional<String> accountBetween(String after, String before) {
        return resends.accountsBetween(after, before, Limit.of(1)).stream().findFirst();
    }

    @Override
    public void forward(String account, String id) {
        resends.findById(new ResourceKey(account, id))
                .ifPresent(resend -> forwarder.forward(account, resend.eventId()));
    }
}
