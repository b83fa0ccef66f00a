package dev.identityemulator.stripe.identity.seed;

import dev.identityemulator.core.seed.SeedEntry;
import dev.identityemulator.core.seed.SeedErrors;
import dev.identityemulator.core.seed.SeedSection;
import dev.identityemulator.core.seed.SeededAccount;
import dev.identityemulator.stripe.customer.CustomerReferences;
import dev.identityemulator.stripe.identity.request.VerificationSessionCreateParams;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessionService;
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
        var session = new VerificationSession(seeded.account(), times.created(), params, sessions.options(params));
        if (seed.id() != null) {
            requireNew(seeded, seed.id());
            session.name(seed.id());
        }
        past.live(seeded, session, seed, times);
    }

    private void requireNew(SeededAccount seeded, String id) {
        if (sessions.find(seeded.account(), id).isPresent()) {
            throw SeedErrors.idTaken();
        }
    }
}
