package dev.identityemulator.stripe.event.thin;

import dev.identityemulator.api.list.Page;
import java.util.Optional;

/** Makes thin events of rows of one table, whose ids begin as those of events do. */
public interface ThinEventSource {

    /** The event that is made of the row with this id, if there is one. */
    Optional<ThinEvent> find(String account, String row);

    /** A page of the account's events; the cursors are ids of rows, of whatever source. */
    Page<ThinEvent> list(String account, ThinEventListParams params);
}
