package dev.identityemulator.stripe.customer;

import dev.identityemulator.api.params.FieldUpdate;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.stream.Collectors;

/** The beginning of the numbers of a customer's invoices, of which each customer of an account has another. */
final class InvoicePrefix {

    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InvoicePrefix() {}

    /** One that no customer is likely to have. */
    static String random() {
        return RANDOM.ints(LENGTH, 0, CHARACTERS.length())
                .mapToObj(index -> CHARACTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    /** The prefix after a change; an empty one makes a new one. */
    static String after(FieldUpdate<String> change, String current) {
        return change instanceof FieldUpdate.Clear ? random() : Objects.requireNonNullElse(change.given(), current);
    }
}
