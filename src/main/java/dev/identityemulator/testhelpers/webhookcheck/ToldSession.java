package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.api.resource.ApiJson;
import dev.identityemulator.api.resource.RandomText;
import dev.identityemulator.api.resource.ResourceRenderer;
import dev.identityemulator.api.web.ApiVersion;
import dev.identityemulator.stripe.identity.check.VerificationError;
import dev.identityemulator.stripe.identity.check.VerificationOptions;
import dev.identityemulator.stripe.identity.check.VerificationType;
import dev.identityemulator.stripe.identity.session.VerificationSession;
import dev.identityemulator.stripe.identity.session.VerificationSessionResource;
import dev.identityemulator.stripe.identity.session.VerificationStatus;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The session that the events of a check tell of.
 *
 * @param json the session in an event
 * @param made whether it was made up, because the account has none
 */
record ToldSession(String id, ObjectNode json, boolean made) {

    /** The beginning of what a made id has behind its prefix. */
    private static final String MARK = "check";

    private static final int RANDOM = 19;
    private static final String REPORT = "last_verification_report";
    private static final String ERROR = "last_error";
    private static final String REDACTION = "redaction";
    private static final String STATUS = "status";

    static ToldSession of(VerificationSession session, String apiVersion) {
        var shown = VerificationSessionResource.inEvent(session);
        return new ToldSession(session.id(), json(shown, apiVersion), false);
    }

    static ToldSession make(Instant created, String apiVersion) {
        var id = madeId("vs");
        var shown = new VerificationSessionResource(
                id,
                "identity.verification_session",
                null,
                null,
                created,
                null,
                null,
                false,
                Map.of(),
                VerificationOptions.NONE,
                null,
                null,
                null,
                null,
                null,
                VerificationStatus.REQUIRES_INPUT,
                VerificationType.DOCUMENT,
                null,
                null,
                null);
        return new ToldSession(id, json(shown, apiVersion), true);
    }

    private static ObjectNode json(VerificationSessionResource shown, String apiVersion) {
        return ResourceRenderer.snapshot(shown, ApiVersion.ifOlder(apiVersion));
    }

    /** An id in Stripe's form that is marked as made for a check. */
    static String madeId(String prefix) {
        return prefix + "_" + MARK + RandomText.alphanumeric(RANDOM);
    }

    /** Whether it was redacted before. */
    boolean isRedacted() {
        return json.path(REDACTION).isObject();
    }

    /** The session as an event of this type tells of it. */
    ObjectNode in(String type) {
        var session = json.deepCopy();
        switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "verified" -> attempted(session, VerificationStatus.VERIFIED);
            case "processing" -> session.put(STATUS, word(VerificationStatus.PROCESSING));
            case "canceled" -> session.put(STATUS, word(VerificationStatus.CANCELED));
            case "redacted" -> session.putObject(REDACTION).put(STATUS, "redacted");
            case "requires_input" -> {
                attempted(session, VerificationStatus.REQUIRES_INPUT);
                session.set(
                        ERROR, ApiJson.mapper().valueToTree(VerificationError.DOCUMENT_UNVERIFIED_OTHER.failure(null)));
            }
            default -> session.put(STATUS, word(VerificationStatus.REQUIRES_INPUT));
        }
        return session;
    }

    private static void attempted(ObjectNode session, VerificationStatus status) {
        session.put(STATUS, word(status));
        session.putNull(ERROR);
        if (session.path(REPORT).isNull()) {
            session.put(REPORT, madeId("vr"));
        }
    }

    private static String word(VerificationStatus status) {
        return ApiJson.mapper().valueToTree(status).stringValue();
    }
}
