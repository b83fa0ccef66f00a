package dev.identityemulator.confirm.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the lines of one step: the request, and the indented ones below it. */
final class StepBuilder {

    private static final Pattern REQUEST =
            Pattern.compile("(?:(\\w+) = )?(GET|POST|DELETE|PUT|PATCH|OPTIONS|PERSON) (\\S.*)");
    private static final Pattern OPTION =
            Pattern.compile("(shows|varies|where|until|names|needed|upload|together|times|json)(?: (.*))?");
    private static final Pattern HEADER = Pattern.compile("([A-Z][A-Za-z-]+): ?(.*)");
    private static final Pattern FIELD = Pattern.compile("([^=\\s]+)=(.*)");

    private final String name;
    private final String method;
    private final String path;
    private final List<Step.Field> fields = new ArrayList<>();
    private final List<Step.Field> headers = new ArrayList<>();
    private final List<String> shows = new ArrayList<>();
    private final List<String> varies = new ArrayList<>();
    private @Nullable String where;
    private @Nullable String until;
    private @Nullable String json;
    private boolean namesOnly;
    private boolean needed;
    private boolean upload;
    private int together = 1;

    /**
     * Begins a step.
     *
     * @throws IllegalArgumentException if the line is no request
     */
    StepBuilder(String line) {
        var request = REQUEST.matcher(line);
        if (!request.matches()) {
            throw new IllegalArgumentException("no request: " + line);
        }
        name = Objects.requireNonNullElse(request.group(1), "");
        method = request.group(2);
        path = request.group(3);
    }

    /** Takes an indented line: an option, a header or a parameter. */
    void add(String line) {
        var option = OPTION.matcher(line);
        var header = HEADER.matcher(line);
        if (option.matches()) {
            option(option.group(1), Objects.requireNonNullElse(option.group(2), ""));
        } else if (header.matches()) {
            headers.add(new Step.Field(header.group(1), header.group(2)));
        } else {
            fields.add(field(line));
        }
    }

    private void option(String option, String value) {
        switch (option) {
            case "shows" -> shows.addAll(words(value));
            case "varies" -> varies.addAll(words(value));
            case "where" -> where = value;
            case "until" -> until = value;
            case "names" -> namesOnly = true;
            case "needed" -> needed = true;
            case "upload" -> upload = true;
            case "together" -> together = Integer.parseInt(value);
            case "json" -> json = value;
            default -> repeat(value);
        }
    }

    /** The parameter so many times, with its number in place of each {@code #}. */
    private void repeat(String value) {
        var parts = value.split(" ", 2);
        for (int number = 1; number <= Integer.parseInt(parts[0]); number++) {
            fields.add(field(parts[1].replace("#", String.valueOf(number))));
        }
    }

    private static Step.Field field(String line) {
        var field = FIELD.matcher(line);
        if (!field.matches()) {
            throw new IllegalArgumentException("neither an option nor a header nor a parameter: " + line);
        }
        return new Step.Field(field.group(1), field.group(2));
    }

    private static List<String> words(String value) {
        return Arrays.asList(value.split(",? +"));
    }

    Step build() {
        var options = new StepOptions(List.copyOf(shows), List.copyOf(varies), where, until, namesOnly, needed, upload);
        return new Step(name, method, path, List.copyOf(fields), List.copyOf(headers), json, together, options);
    }
}
