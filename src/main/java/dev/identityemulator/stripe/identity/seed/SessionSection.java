package dev.identityemulator.stripe.identity.seed;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.core.seed.SeedEntry;
import dev.identityemulator.core.seed.SeedErrors;
import dev.identityemulator.core.seed.SeedSection;
import dev.identityemulator.core.seed.SeededAccount;
import dev.identityemulator.stripe.customer.CustomerReferences;
import dev.identityemulator.stripe.identity.request.VerificationSessionCreateParams;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives an account sessions in any state. */
@Component
@Order(SessionSection.ORDER)
class SessionSection implements SeedSection<SessionSeed, VerificationSessionCreateParams> {

    /** After the customers that they name. */
    static final int ORDER = 300;

    private final VerificationSessionService sessions;
    private final CustomerReferences customers;
    private final SessionPast past;

    SessionSection(VerificationSessionService sessions, CustomerReferences customers, SessionPast past) {
        this.sessions = sessions;
        this.customers = customers;
        this.past = past;
    }

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Class<SessionSeed> fields() {
        return SessionSeed.class;
    }

    @Override
    public Class<VerificationSessionCreateParams> params() {
        return VerificationSessionCreateParams.class;
    }

    @Override
    public void check(SeedEntry<SessionSeed, VerificationSessionCreateParams> entry) {
        new SessionSeedCheck(entry).run();
    }

    @Override
    public void apply(SeededAccount seeded, SeedEntry<SessionSeed, VerificationSessionCreateParams> entry) {
        var params = entry.params();
        var seed = entry.fields();
        if (params.relatedCustomer() != null) {
            customers.check(seeded.account(), params.relatedCustomer(), "related_customer");
        }
        var times = SessionTimes.of(seed, seeded.now());
        var key = key(seeded.account(), seed.id(), times.created());
        past.live(seeded, new VerificationSession(key, times.created(), params, sessions.options(params)), seed, times);
    }

    private ResourceKey key(String account, @Nullable String chosen, Instant created) {
        if (chosen == null) {
            return VerificationSession.key(account, created);
        }
        if (sessions.find(account, chosen).isPresent()) {
            throw SeedErrors.idTaken();
        }
        return new ResourceKey(account, chosen);
    }
}
