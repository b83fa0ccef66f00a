package dev.identityemulator.stripe.forwarding.body;

import dev.identityemulator.platform.text.CardNumbers;
import dev.identityemulator.stripe.forwarding.card.CardDetails;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A body with its fields of a card, which are found by a map of their paths or else by their names. */
public final class CardBody {

    private static final String HIDDEN = "***";
    private static final String HMAC = "HmacSHA256";

    private final String text;
    private final List<Target> targets;

    private CardBody(String text, List<Target> targets) {
        this.text = text;
        this.targets = targets;
    }

    /** A place for a field; {@code open} tells whether it is to be filled. */
    private record Target(Place place, CardField field, boolean open) {}

    /**
     * The body with this type, of which the map knows the paths of some fields.
     *
     * @throws IllegalArgumentException if it is not what its type or its beginning says
     */
    public static CardBody of(@Nullable String contentType, String text, Map<CardField, String> paths) {
        var places = places(contentType, text);
        var names = new HashMap<String, Set<String>>();
        places.forEach(place ->
                names.computeIfAbsent(place.parent(), absent -> new HashSet<>()).add(place.name()));
        var targets = new ArrayList<Target>();
        for (var place : places) {
            var mapped = paths.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(place.path()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (place.form() == Place.Form.OTHER) {
                continue;
            }
            if (mapped.isPresent()) {
                targets.add(new Target(place, mapped.get(), true));
            } else {
                CardField.named(place.name(), names.getOrDefault(place.parent(), Set.of()))
                        .ifPresent(field -> targets.add(
                                new Target(place, field, !paths.containsKey(field) && place.isPlaceholder())));
            }
        }
        return new CardBody(text, targets);
    }

    /** The text with these details of a card in it, and signed where there is a secret and a place for a signature. */
    public String filled(CardDetails card, Set<Replacement> wanted, @Nullable String secret) {
        var unsigned = with(target -> value(target, card, wanted, null));
        return secret == null ? unsigned : with(target -> value(target, card, wanted, signature(unsigned, secret)));
    }

    /** The same as it may be stored. */
    public String masked(CardDetails card, Set<Replacement> wanted, @Nullable String secret) {
        var signature = secret == null ? null : signature(with(target -> value(target, card, wanted, null)), secret);
        var masked = with(target -> {
            var value = value(target, card, wanted, signature);
            return switch (target.field()) {
                case CVC -> value == null && target.place().isPlaceholder() ? null : HIDDEN;
                case NUMBER -> value == null ? null : CardNumbers.mask(value);
                default -> value;
            };
        });
        return CardNumbers.masked(masked);
    }

    /** A text that came back, without card numbers, and without this CVC where a name says that it is one. */
    public static String masked(@Nullable String contentType, String text, String cvc) {
        try {
            var masked = of(contentType, text, Map.of())
                    .with(target -> target.field() == CardField.CVC
                                    && !cvc.isEmpty()
                                    && target.place().value().equals(cvc)
                            ? HIDDEN
                            : null);
            return CardNumbers.masked(masked);
        } catch (IllegalArgumentException somethingElse) {
            return CardNumbers.masked(text);
        }
    }

    private static @Nullable String value(
            Target target, CardDetails card, Set<Replacement> wanted, @Nullable String signature) {
        var field = target.field();
        if (!target.open() || !wanted.contains(field.replacement())) {
            return null;
        }
        var value = field == CardField.SIGNATURE ? signature : field.value(card);
        boolean fits = value != null
                && (target.place().form() != Place.Form.JSON_NUMBER
                        || value.chars().allMatch(Character::isDigit));
        return fits ? value : null;
    }

    /** The text with a value in each place for which there is one. */
    private String with(Function<Target, @Nullable String> values) {
        var result = new StringBuilder(text.length());
        int copied = 0;
        for (var target : targets.stream()
                .sorted((a, b) -> Integer.compare(a.place().start(), b.place().start()))
                .toList()) {
            var value = values.apply(target);
            if (value != null) {
                result.append(text, copied, target.place().start());
                result.append(Written.of(value, target.place(), text));
                copied = target.place().end();
            }
        }
        return result.append(text, copied, text.length()).toString();
    }

    private static String signature(String body, String secret) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static List<Place> places(@Nullable String contentType, String text) {
        var type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        var begins = text.stripLeading();
        if (begins.isEmpty()) {
            return List.of();
        }
        if (type.contains("x-www-form-urlencoded")) {
            return FormPlaces.of(text);
        }
        char first = begins.charAt(0);
        if (type.contains("json") || (!type.contains("xml") && (first == '{' || first == '['))) {
            return JsonPlaces.of(text);
        }
        return type.contains("xml") || first == '<' ? XmlPlaces.of(text) : FormPlaces.of(text);
    }
}
