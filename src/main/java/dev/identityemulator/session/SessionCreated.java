package dev.identityemulator.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells rooms above that a session was created, in the transaction that creates it, with what it can be known by. */
public record SessionCreated(
        String account,
        String id,
        VerificationType type,
        @Nullable String clientReferenceId,
        @Nullable String email,
        Map<String, String> metadata) {}
