package dev.identityemulator.testhelpers.webhookcheck;

import static dev.identityemulator.testhelpers.webhookcheck.Expectation.ACCEPTED;
import static dev.identityemulator.testhelpers.webhookcheck.Expectation.REJECTED;

import java.util.List;
import java.util.function.Function;

/**
 * The checks of a handler, in their order: what breaks a handler comes last.
 *
 * @see <a href="https://docs.stripe.com/webhooks">Stripe: Receive events in your webhook endpoint</a>
 */
enum HandlerCheck {
    GOOD_EVENT(
            ACCEPTED,
            "An event as Stripe sends it.",
            Probes::goodEvent,
            "Make the handler respond with 2xx to an event that is signed with this endpoint's secret.",
            ""),
    COMPACT_BODY(
            ACCEPTED,
            "An event whose JSON is written without blanks.",
            Probes::compactBody,
            Advice.RAW_BODY,
            Advice.SIGNATURE),
    EVERY_TYPE(
            ACCEPTED,
            "An event of each type that the endpoint receives.",
            Probes::everyType,
            "Respond with 2xx to each type that the endpoint receives, or take the type out of enabled_events.",
            ""),
    NON_ASCII(
            ACCEPTED,
            "An event with letters of other languages, which arrives in two parts.",
            Probes::nonAscii,
            "Put the parts of a body together as bytes before they become text, and decode them as UTF-8.",
            Advice.SIGNATURE),
    LARGE_EVENT(
            ACCEPTED,
            "An event with as much metadata as a session can have, in letters of three bytes: 80 KB.",
            Probes::largeEvent,
            "Allow bodies of at least 100 KB for the path of the handler.",
            Advice.SIGNATURE),
    LOWER_CASE_HEADER(
            ACCEPTED,
            "An event whose headers are in lower case, as proxies and HTTP/2 write them.",
            Probes::lowerCaseHeader,
            "Look for the Stripe-Signature header without regard to case.",
            Advice.SIGNATURE),
    TWO_SIGNATURES(
            ACCEPTED,
            "Two events with two v1 signatures each, of which the first or the last is right, as while a secret is rolled.",
            Probes::twoSignatures,
            "Compare every v1 of the Stripe-Signature header, as Stripe's libraries do, and not only one of them.",
            "#roll-endpoint-secrets"),
    REPEATED_EVENT(
            ACCEPTED,
            "The same event twice.",
            Probes::repeatedEvent,
            "Remember the ids of events, and respond with 2xx to one that was handled before; whether the work was done"
                    + " twice cannot be seen from outside.",
            "#handle-duplicate-events"),
    OUT_OF_ORDER(
            ACCEPTED,
            "The verified event of a session before its processing event.",
            Probes::outOfOrder,
            "Respond with 2xx in any order of events, and retrieve the session for its present status.",
            "#event-ordering"),
    UNKNOWN_TYPE(
            ACCEPTED,
            "An event of a type that nobody has heard of.",
            Probes::unknownType,
            "Respond with 2xx to types that the handler does not know: Stripe adds new ones.",
            ""),
    OTHER_API_VERSION(
            ACCEPTED,
            "An event in an API version of another release.",
            Probes::otherApiVersion,
            "Create the endpoint with the api_version of your SDK, and do not let an event of another one throw: Java and Go"
                    + " SDKs read only their own.",
            "/versioning"),
    NO_SIGNATURE(
            REJECTED,
            "An event without the Stripe-Signature header.",
            Probes::noSignature,
            "Respond with 400 where the Stripe-Signature header is missing.",
            Advice.VERIFY),
    MALFORMED_SIGNATURE(
            REJECTED,
            "An event with a Stripe-Signature header that says nothing.",
            Probes::malformedSignature,
            "Respond with 400 where the Stripe-Signature header cannot be read.",
            Advice.VERIFY),
    BAD_SIGNATURE(
            REJECTED,
            "An event with one wrong digit in its signature.",
            Probes::badSignature,
            "Verify the signature by constructEvent of Stripe's library before anything else, and respond with 400 if it throws.",
            Advice.VERIFY),
    OTHER_SECRET(
            REJECTED,
            "An event that is signed with the secret of another endpoint.",
            Probes::anotherSecret,
            "Verify the signature with the secret of this endpoint alone.",
            Advice.VERIFY),
    OTHER_SCHEME(
            REJECTED,
            "An event whose right signature is called v0 in place of v1.",
            Probes::otherScheme,
            "Take signatures of the scheme v1 only.",
            Advice.VERIFY),
    OLD_SIGNATURE(
            REJECTED,
            "An event that was rightly signed ten minutes ago.",
            Probes::oldSignature,
            "Reject signatures older than five minutes, which is the default of Stripe's libraries: a tolerance of 0 turns"
                    + " that off in some.",
            "#replay-attacks"),
    CHANGED_BODY(
            REJECTED,
            "An event with one blank more than was signed.",
            Probes::changedBody,
            Advice.RAW_BODY,
            Advice.SIGNATURE),
    TWENTY_AT_ONCE(
            ACCEPTED,
            "Twenty events at once.",
            Probes::twenty,
            "Make the handler safe for several requests at once, and exempt its path from limits on the rate of requests.",
            ""),
    HANG_UP_IN_BODY(
            ACCEPTED,
            "Half an event, then a closed connection, then a good event.",
            Probes::goodEvent,
            "Catch the error of reading a request whose sender hangs up, so that it ends that request only.",
            ""),
    HANG_UP_BEFORE_RESPONSE(
            ACCEPTED,
            "An event whose sender closes the connection before the response, then a good event.",
            Probes::goodEvent,
            "Catch the error of writing a response that nobody waits for, so that it ends that request only.",
            "");

    private final Expectation expectation;
    private final String sent;

    @SuppressWarnings("ImmutableEnumChecker") // a method of a class
    private final Function<Probes, List<Probe>> probes;

    private final String advice;
    private final String docs;

    HandlerCheck(
            Expectation expectation, String sent, Function<Probes, List<Probe>> probes, String advice, String docs) {
        this.expectation = expectation;
        this.sent = sent;
        this.probes = probes;
        this.advice = advice;
        this.docs = docs;
    }

    Expectation expectation() {
        return expectation;
    }

    /** What is sent, in one sentence. */
    String sent() {
        return sent;
    }

    /** The requests; none if the endpoint never receives such events. */
    List<Probe> probes(Probes all) {
        return probes.apply(all);
    }

    /** What to change in a handler that does otherwise, in one sentence. */
    String advice() {
        return advice;
    }

    /** The page of Stripe that explains it. */
    String docs() {
        return Advice.DOCS + docs;
    }
}
