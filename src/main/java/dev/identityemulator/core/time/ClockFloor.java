package dev.identityemulator.core.time;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps an account's clock from being behind what the account has, where that comes from elsewhere. */
@Component
public class ClockFloor {

    private final ClockOffsets offsets;
    private final Clock realTime;

    ClockFloor(ClockOffsets offsets, Clock realTime) {
        this.offsets = offsets;
        this.realTime = realTime;
    }

    /** Moves the clock to this instant in milliseconds, unless it is later already; no task is run. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(String account, long millis) {
        long ahead = millis + 1 - realTime.millis();
        if (ahead <= 0) {
            return;
        }
        offsets.insertIfAbsent(account);
        offsets.lock(account).ifPresent(offset -> {
            offset.target(ahead);
            offset.moveTo(ahead);
        });
    }
}
