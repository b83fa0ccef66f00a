package dev.identityemulator.clock;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a room puts what is to happen later. */
@Component
public class Agenda {

    private final DueItems items;

    Agenda(DueItems items) {
        this.items = items;
    }

    /** Puts work of this kind on the agenda of the account, due at a moment of its time, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String account, String kind, String subject, Instant due) {
        items.save(new DueItem(account, kind, subject, due));
    }
}
