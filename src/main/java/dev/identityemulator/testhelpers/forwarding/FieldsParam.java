package dev.identityemulator.testhelpers.forwarding;

import dev.identityemulator.stripe.forwarding.body.CardField;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a destination's bodies have the fields of a card: JSON pointers, paths of XML elements, or keys of a form. */
record FieldsParam(
        @Nullable String cardCvc,
        @Nullable String cardExpiry,
        @Nullable String cardExpiryMonth,
        @Nullable String cardExpiryYear,
        @Nullable String cardNumber,
        @Nullable String cardholderName,
        @Nullable String requestSignature) {

    Map<CardField, String> paths() {
        var paths = new EnumMap<CardField, String>(CardField.class);
        put(paths, CardField.CVC, cardCvc);
        put(paths, CardField.EXPIRY, cardExpiry);
        put(paths, CardField.EXPIRY_MONTH, cardExpiryMonth);
        put(paths, CardField.EXPIRY_YEAR, cardExpiryYear);
        put(paths, CardField.NUMBER, cardNumber);
        put(paths, CardField.HOLDER, cardholderName);
        put(paths, CardField.SIGNATURE, requestSignature);
        return paths;
    }

    static @Nullable FieldsParam of(Map<CardField, String> paths) {
        return paths.isEmpty()
                ? null
                : new FieldsParam(
                        paths.get(CardField.CVC),
                        paths.get(CardField.EXPIRY),
                        paths.get(CardField.EXPIRY_MONTH),
                        paths.get(CardField.EXPIRY_YEAR),
                        paths.get(CardField.NUMBER),
                        paths.get(CardField.HOLDER),
                        paths.get(CardField.SIGNATURE));
    }

    private static void put(Map<CardField, String> paths, CardField field, @Nullable String path) {
        if (path != null) {
            paths.put(field, path);
        }
    }
}
