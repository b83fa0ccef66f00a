package dev.identityemulator.core.seed;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.platform.text.ClosestName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a field of a seed where Stripe's sentence is about a parameter; a value of free text is not repeated. */
final class Sentences {

    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_CHOICES = 12;
    private static final int CLOSEST_CHOICES = 3;
    private static final Pattern CHOICES = Pattern.compile("Invalid \\S+: must be one of (.+)");
    private static final Pattern CLOSEST = Pattern.compile("The closest parameter is (\\S+)\\.");
    private static final Pattern ID = Pattern.compile("[a-z]{2,12}_\\w{1,80}");

    private static final Map<Pattern, String> SENTENCES = Map.of(
            Pattern.compile("Missing required param: .+"), "is missing",
            Pattern.compile("You passed an empty string for .+"), "is empty",
            Pattern.compile("Invalid integer: .+"), "is not a whole number",
            Pattern.compile("Invalid boolean: .+"), "is not true or false",
            Pattern.compile("Invalid array"), "is not a list",
            Pattern.compile("Invalid object"), "is not a mapping with fields",
            Pattern.compile("Invalid string: [{\\[].+"), "is not a text",
            Pattern.compile("Invalid date"), "is not a date of the calendar",
            Pattern.compile("Not a valid URL"), "is not a valid URL");

    private Sentences() {}

    /** The sentence about an error; {@code value} is the text of the field, if it has one. */
    static String of(ApiException error, @Nullable String value) {
        var message = String.valueOf(error.getMessage());
        var choices = CHOICES.matcher(message);
        if (choices.matches() && value != null) {
            return notOneOf(value, List.of(choices.group(1).split(", or |, | or ", -1)));
        }
        return SENTENCES.entrySet().stream()
                .filter(known -> known.getKey().matcher(message).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> value == null || ID.matcher(value).matches() ? message : hidden(message, value));
    }

    /** The sentence without the value; a short one may also be a part of the sentence's own words. */
    private static String hidden(String message, String value) {
        return value.isEmpty()
                ? message
                : message.replaceAll("(?<![0-9A-Za-z])" + Pattern.quote(value) + "(?![0-9A-Za-z])", "***");
    }

    private static String notOneOf(String value, List<String> choices) {
        var quoted = "\"" + shown(value) + "\" is not one of ";
        if (choices.size() > MOST_CHOICES) {
            var like = ClosestName.several(shown(value), choices, CLOSEST_CHOICES);
            return quoted + choices.size() + " values"
                    + (like.isEmpty() ? ", such as " + choices.get(0) : "; the closest are " + String.join(", ", like));
        }
        return quoted
                + String.join(", ", choices)
                + ClosestName.to(shown(value), choices)
                        .map(name -> "; did you mean \"" + name + "\"?")
                        .orElse("");
    }

    /** The sentence about a field that does not exist; a hint of the parameters' own is about a nested one. */
    static String unknown(String name, Collection<String> known) {
        var closest = ClosestName.to(shown(name), known);
        return "there is no such field"
                + closest.map(other -> "; did you mean " + other + "?")
                        .orElseGet(() -> "; the fields here are "
                                + String.join(", ", known.stream().sorted().toList()));
    }

    /** The same by the hint of the parameters, which names the closest one. */
    static String unknown(@Nullable String hint) {
        if (hint == null) {
            return "there is no such field";
        }
        var closest = CLOSEST.matcher(hint);
        return closest.matches()
                ? "there is no such field; did you mean " + lastName(closest.group(1)) + "?"
                : "there is no such field; "
                        + hint.replace("The parameters here", "the fields here").replaceFirst("\\.$", "");
    }

    private static String lastName(String bracketed) {
        var names = SeedPath.names(bracketed);
        return names.get(names.size() - 1);
    }

    /** A value as far as it is repeated. */
    static String shown(String value) {
        var printable = value.replaceAll("[\\p{Cntrl}]", " ");
        return printable.length() <= LONGEST_SHOWN ? printable : printable.substring(0, LONGEST_SHOWN) + "...";
    }
}
