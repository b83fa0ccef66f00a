package dev.identityemulator.testhelpers.clock;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.core.seed.SeedEntry;
import dev.identityemulator.core.seed.SeedSection;
import dev.identityemulator.core.seed.SeededAccount;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.core.time.ClockOffsets;
import jakarta.persistence.EntityManager;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the clock of an account ahead, before anything else in its seed is placed in time. */
@Component
@Order(0)
class ClockSection implements SeedSection<Params.None, ClockAdvanceParams> {

    private final ClockOffsets offsets;
    private final AccountClock clock;
    private final EntityManager entities;

    ClockSection(ClockOffsets offsets, AccountClock clock, EntityManager entities) {
        this.offsets = offsets;
        this.clock = clock;
        this.entities = entities;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public Class<Params.None> fields() {
        return Params.None.class;
    }

    @Override
    public Class<ClockAdvanceParams> params() {
        return ClockAdvanceParams.class;
    }

    @Override
    public void apply(SeededAccount seeded, SeedEntry<Params.None, ClockAdvanceParams> entry) {
        var account = seeded.account();
        var millis = entry.params().millisFrom(seeded.now(), clock.aheadMillis(account), () -> {
            throw ClockErrors.nothingDue("to");
        });
        offsets.insertIfAbsent(account);
        offsets.lock(account).ifPresent(offset -> {
            offset.target(offset.targetMillis() + millis);
            offset.moveTo(offset.targetMillis());
        });
        entities.flush();
        clock.moved(account);
    }
}
