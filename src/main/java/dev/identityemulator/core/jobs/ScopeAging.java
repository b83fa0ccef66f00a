package dev.identityemulator.core.jobs;

import java.time.Duration;

/** What a feature keeps of a scope, such as a session, that its time runs out of: instants of expiry, and ages. */
public interface ScopeAging {

    /** Lets so much time pass for it, in the caller's transaction. Whoever locks what the others belong to comes first, by {@code @Order}. */
    void age(String account, String scope, Duration by);
}
