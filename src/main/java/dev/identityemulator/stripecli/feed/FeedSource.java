package dev.identityemulator.stripecli.feed;

import dev.identityemulator.stripecli.session.CliFeature;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Rows that any instance may add, and that CLIs connected to this one receive. */
interface FeedSource {

    /** The feature whose CLIs receive the rows. */
    CliFeature feature();

    /** A position below the ids of the account's rows of the time since so long ago. */
    String position(String account, Duration ago);

    /** The ids of the account's next rows after this id, oldest first; none if there are no more. */
    List<String> after(String account, String id);

    /** The first account between these two that has rows. */
    Optional<String> accountBetween(String after, String before);

    /** Sends a row to the CLIs that receive it. */
    void forward(String account, String id);
}
