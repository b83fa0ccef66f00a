package dev.identityemulator.testhelpers.webhookcheck;

import dev.identityemulator.stripe.webhook.http.WebhookHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the requests of each check.
 *
 * @param types the types of events that the endpoint receives, the first of them for whatever needs only one
 * @param secrets the secrets that are good, the newest first
 * @param otherSecret one that is not
 */
record Probes(CheckEvents events, List<String> types, List<String> secrets, String otherSecret, Clock realTime) {

    private static final Duration OLD = Duration.ofMinutes(10);
    private static final int AT_ONCE = 20;
    private static final int MOST_METADATA = 50;
    private static final int LONGEST_VALUE = 500;
    private static final String SESSION = "identity.verification_session.";
    private static final String LETTER = "東";
    private static final String FOREIGN = "Zoë Łukaszewicz, Þórður, 東京, дом, 🙂";

    /** Versions of two releases, of which one differs from that of the endpoint. */
    private static final List<String> VERSIONS = List.of("2025-09-30.clover", "2026-03-25.dahlia");

    private static final Pattern LAST_DIGIT = Pattern.compile("(v1=[0-9a-f]+)([0-9a-f])(?=,|$)");
    private static final String HEADER = WebhookHeaders.SIGNATURE;

    List<Probe> goodEvent() {
        return List.of(good(event()));
    }

    List<Probe> compactBody() {
        return List.of(signed(CheckEvents.compact(event())));
    }

    List<Probe> everyType() {
        return types.stream().map(type -> good(events.of(type))).toList();
    }

    List<Probe> nonAscii() {
        return withMetadata(Map.of("customer", FOREIGN)).stream()
                .map(Probe::inParts)
                .toList();
    }

    List<Probe> largeEvent() {
        var metadata = new LinkedHashMap<String, String>();
        var value = LETTER.repeat(LONGEST_VALUE);
        IntStream.range(0, MOST_METADATA).forEach(i -> metadata.put("key_" + i, value));
        return withMetadata(metadata);
    }

    private List<Probe> withMetadata(Map<String, String> metadata) {
        if (events.thin()) {
            return List.of();
        }
        var event = event();
        metadata.forEach(((ObjectNode) event.at("/data/object")).putObject("metadata")::put);
        return List.of(good(event));
    }

    List<Probe> lowerCaseHeader() {
        var good = good(event());
        var headers = new LinkedHashMap<String, String>();
        good.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return List.of(good.with(headers));
    }

    List<Probe> twoSignatures() {
        return Stream.of(List.of(secret(), otherSecret), List.of(otherSecret, secret()))
                .map(both -> signed(CheckEvents.pretty(event()), both))
                .toList();
    }

    List<Probe> repeatedEvent() {
        var body = CheckEvents.pretty(event());
        return List.of(signed(body), signed(body));
    }

    List<Probe> outOfOrder() {
        return List.of(
                good(events.of(SESSION + "verified")),
                good(events.aSecondEarlier().of(SESSION + "processing")));
    }

    List<Probe> unknownType() {
        return List.of(good(events.of(SESSION + "unheard_of")));
    }

    List<Probe> otherApiVersion() {
        if (events.thin()) {
            return List.of();
        }
        var event = event();
        var other = VERSIONS.stream()
                .filter(version -> !train(version).equals(train(events.apiVersion())))
                .findFirst();
        event.put("api_version", other.orElseThrow());
        return List.of(good(event));
    }

    private static String train(String version) {
        return version.substring(version.indexOf('.') + 1);
    }

    List<Probe> noSignature() {
        var good = good(event());
        var headers = new LinkedHashMap<>(good.headers());
        headers.remove(HEADER);
        return List.of(good.with(headers));
    }

    List<Probe> malformedSignature() {
        return List.of(withSignature(signature -> "nonsense"));
    }

    List<Probe> badSignature() {
        return List.of(withSignature(Probes::withOtherDigits));
    }

    /** The same with another last digit in each v1. */
    private static String withOtherDigits(String signature) {
        return LAST_DIGIT
                .matcher(signature)
                .replaceAll(v1 -> v1.group(1) + (v1.group(2).equals("0") ? "1" : "0"));
    }

    List<Probe> anotherSecret() {
        return List.of(signed(CheckEvents.pretty(event()), List.of(otherSecret)));
    }

    List<Probe> otherScheme() {
        return List.of(withSignature(
                signature -> signature.replaceAll(",v0=[0-9a-f]+", "").replace("v1=", "v0=")));
    }

    List<Probe> oldSignature() {
        var body = CheckEvents.pretty(event());
        return List.of(new Probe(
                body, WebhookHeaders.of(body, secrets, realTime.instant().minus(OLD)), false));
    }

    /** The blank is where JSON may have one, so that it means the same. */
    List<Probe> changedBody() {
        var good = good(event());
        return List.of(new Probe(good.body().replaceFirst(": ", ":  "), good.headers(), false));
    }

    List<Probe> twenty() {
        return IntStream.range(0, AT_ONCE).mapToObj(i -> good(event())).toList();
    }

    private ObjectNode event() {
        return events.of(types.get(0));
    }

    private String secret() {
        return secrets.get(0);
    }

    private Probe good(ObjectNode event) {
        return signed(CheckEvents.pretty(event));
    }

    private Probe signed(String body) {
        return signed(body, secrets);
    }

    private Probe signed(String body, List<String> by) {
        return new Probe(body, WebhookHeaders.of(body, by, realTime.instant()), false);
    }

    private Probe withSignature(UnaryOperator<String> change) {
        var good = good(event());
        var headers = new LinkedHashMap<>(good.headers());
        headers.computeIfPresent(HEADER, (name, signature) -> change.apply(signature));
        return good.with(headers);
    }
}
