package dev.identityemulator.stripecli.feed;

import dev.identityemulator.stripecli.session.CliFeature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows that any instance may add, and that CLIs which are connected to this one are to learn of. */
interface SharedLog {

    /** Which CLIs are to learn of them. */
    CliFeature feature();

    /** What is below the ids of all rows from this instant on. */
    String lowest(String account, Instant instant);

    /** What time it is by the clock that the rows' ids sort by. */
    Instant now(String account);

    /** The ids of the account's next rows after this id, oldest first; none where there are no more. */
    List<String> after(String account, String id);

    /** The first account between these two that has rows. */
    Optional<String> accountBetween(String after, String before);

    /** Sends one of the rows to those who are to learn of it. */
    void forward(String account, String id);
}
