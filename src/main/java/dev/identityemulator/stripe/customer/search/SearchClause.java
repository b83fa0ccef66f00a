package dev.identityemulator.stripe.customer.search;

import dev.identityemulator.stripe.customer.Customer;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** One clause of a query: a field, an operator and a value. Texts are compared without their case. */
final class SearchClause {

    private static final int SHORTEST_PART = 3;

    private SearchClause() {}

    /** The clause that a matcher of {@link CustomerQuery} has found. */
    static Predicate<Customer> of(Matcher found) {
        var name = found.group("field");
        var key = either(found, "dkey", "skey");
        var text = either(found, "dtext", "stext");
        var operator = found.group("operator");
        var plain = Objects.requireNonNullElse(found.group("plain"), "");
        var clause = name.equals("created") && key == null
                ? number(operator, text == null ? plain : text)
                : text(field(name, key), operator, text == null ? plain : unescaped(text), text == null);
        return found.group("not").isEmpty() ? clause : clause.negate();
    }

    private static @Nullable String either(Matcher found, String one, String other) {
        var first = found.group(one);
        return first == null ? found.group(other) : first;
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(.)", "$1").toLowerCase(Locale.ROOT);
    }

    private static Function<Customer, @Nullable String> field(String name, @Nullable String key) {
        if (name.equals("metadata") && key != null) {
            return customer -> customer.metadata().get(key);
        }
        return switch (key == null ? name : "") {
            case "email" -> Customer::email;
            case "name" -> Customer::name;
            case "phone" -> Customer::phone;
            default ->
                throw SearchErrors.unreadable("the fields are created, email, metadata[\"key\"], name and phone");
        };
    }

    private static Predicate<Customer> text(
            Function<Customer, @Nullable String> field, String operator, String value, boolean plain) {
        if (plain && !value.equals("null")) {
            throw SearchErrors.unreadable("texts stand in quotes");
        }
        if (operator.equals("~") && (plain || value.length() < SHORTEST_PART)) {
            throw SearchErrors.unreadable("a part of a text has " + SHORTEST_PART + " characters or more");
        }
        return switch (operator) {
            case ":" -> customer -> plain ? field.apply(customer) == null : value.equals(lower(field.apply(customer)));
            case "~" ->
                customer -> Objects.requireNonNullElse(lower(field.apply(customer)), "")
                        .contains(value);
            default -> throw SearchErrors.unreadable("texts are compared by : and ~");
        };
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private static Predicate<Customer> number(String operator, String value) {
        if (!value.matches("\\d{1,18}") || operator.equals("~")) {
            throw SearchErrors.unreadable("created is compared with a unix time by :, <, >, <= and >=");
        }
        long wanted = Long.parseLong(value);
        return customer -> {
            int order = Long.compare(customer.created().getEpochSecond(), wanted);
            return switch (operator) {
                case "<" -> order < 0;
                case ">" -> order > 0;
                case "<=" -> order <= 0;
                case ">=" -> order >= 0;
                default -> order == 0;
            };
        };
    }
}
