package dev.identityemulator.stripe.forwarding.body;

import dev.identityemulator.stripe.forwarding.card.CardDetails;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field of a card, with the names that it goes by in the bodies of other providers. */
public enum CardField {
    NUMBER(Replacement.CARD_NUMBER, Set.of("number", "cardnumber", "pan")),
    EXPIRY_MONTH(Replacement.CARD_EXPIRY, Set.of("expmonth", "expirymonth", "expirationmonth", "month")),
    EXPIRY_YEAR(Replacement.CARD_EXPIRY, Set.of("expyear", "expiryyear", "expirationyear", "year")),
    EXPIRY(Replacement.CARD_EXPIRY, Set.of("expiry", "expirydate", "expirationdate")),
    CVC(Replacement.CARD_CVC, Set.of("cvc", "cvv", "cvv2", "cvn", "securitycode", "cardcvc", "cardcvv")),
    HOLDER(Replacement.CARDHOLDER_NAME, Set.of("name", "holdername", "cardholdername", "nameoncard")),
    SIGNATURE(Replacement.REQUEST_SIGNATURE, Set.of("signature", "requestsignature"));

    /** Names that mean something else as often, so that they count only beside another field of a card. */
    private static final Set<String> AMBIGUOUS = Set.of("name", "month", "year");

    private final Replacement replacement;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> names;

    CardField(Replacement replacement, Set<String> names) {
        this.replacement = replacement;
        this.names = names;
    }

    /** The field that a name means, if it means one; {@code beside} are the other names in the same place. */
    static Optional<CardField> named(String name, Set<String> beside) {
        var plain = plain(name);
        var field = ofPlain(plain);
        boolean counts = !AMBIGUOUS.contains(plain)
                || beside.stream()
                        .map(CardField::plain)
                        .anyMatch(
                                other -> !other.equals(plain) && ofPlain(other).isPresent());
        return field.filter(known -> counts);
    }

    /** What asks for it. */
    public Replacement replacement() {
        return replacement;
    }

    /** The text to put in; null where there is none. */
    @Nullable
    String value(CardDetails card) {
        return switch (this) {
            case NUMBER -> card.number();
            case EXPIRY_MONTH -> card.month();
            case EXPIRY_YEAR -> card.year();
            case EXPIRY -> card.expiry();
            case CVC -> card.cvc().isEmpty() ? null : card.cvc();
            case HOLDER -> card.holder();
            case SIGNATURE -> null;
        };
    }

    private static Optional<CardField> ofPlain(String plain) {
        return Arrays.stream(values())
                .filter(field -> field.names.contains(plain))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }
}
