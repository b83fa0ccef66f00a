package dev.identityemulator.core.requestlog;

import dev.identityemulator.api.form.FormPair;
import dev.identityemulator.api.form.UploadedFile;
import dev.identityemulator.api.list.CreatedRange;
import dev.identityemulator.api.params.MetadataParam;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.resource.Encrypted;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.api.resource.ResourceFields;
import dev.identityemulator.core.personaldata.JsonRedactor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hides what one request sent of a person: parameters that are marked {@link Personal}, and those that the call does not have,
 * so that a misspelt name gives nothing away.
 */
final class ShownParams {

    /** Types that read their own members; whoever sends these names what is in them. */
    private static final Set<Class<?>> OPAQUE = Set.of(CreatedRange.class, MetadataParam.class, UploadedFile.class);

    /** Errors quote no more than the beginning of a long text. */
    private static final int MOST_COMPARED = 100;

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]+");
    private static final Pattern SEGMENT = Pattern.compile("[^\\[\\]]+]?");

    /** What the name of a parameter looks like. */
    private static final String WORD = "[a-z][a-z0-9_]{0,40}";

    private static final int ALL = Integer.MAX_VALUE;

    /** The components of records by their names as parameters. */
    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents())
                            .collect(Collectors.toMap(ResourceFields::name, Function.identity()))
                    : Map.of();
        }
    };

    private static final String ENCRYPTED = "encrypted_";
    private static final String ENCRYPTED_VALUE = "[encrypted]";

    private final Class<?> type;
    private final Set<String> hidden = new HashSet<>();
    private final List<FormPair> unknown = new ArrayList<>();
    private boolean personal;

    ShownParams(Class<? extends Params> type) {
        this.type = type;
    }

    /** The pair itself, or a placeholder in its place if it is never shown, whatever a redaction would find. */
    FormPair encrypted(FormPair pair) {
        var name = BRACKETS.split(pair.name(), 2)[0];
        var component = type.isRecord() ? COMPONENTS.get(type).get(name) : null;
        return component != null && component.isAnnotationPresent(Encrypted.class)
                ? new FormPair(ENCRYPTED + name, ENCRYPTED_VALUE, null)
                : pair;
    }

    /** The pair itself, or a placeholder behind as much of its name as the call has. */
    FormPair of(FormPair pair) {
        var path = List.of(BRACKETS.split(pair.name()));
        var encrypted = encrypted(pair);
        if (!encrypted.equals(pair)) {
            hide(path.stream().skip(1), pair.value());
            return encrypted;
        }
        personal = false;
        int shown = path.isEmpty() || path.get(0).equals("expand") ? ALL : shown(path, 0, type);
        if (shown == ALL) {
            return pair;
        }
        if (!personal) {
            unknown.add(pair);
        }
        if (shown == 0 && path.get(0).matches(WORD)) {
            shown = 1;
        }
        hide(path.stream().skip(shown), pair.value());
        return new FormPair(beginning(pair.name(), shown), JsonRedactor.TEXT, null);
    }

    private void hide(Stream<String> names, String value) {
        Stream.concat(names, Stream.of(value))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), MOST_COMPARED)))
                .forEach(hidden::add);
    }

    private static String beginning(String name, int segments) {
        var segment = SEGMENT.matcher(name);
        int end = 0;
        for (int i = 0; i < segments && segment.find(); i++) {
            end = segment.end();
        }
        return end == 0 ? JsonRedactor.TEXT : name.substring(0, end);
    }

    /** The pairs that were hidden because the call does not have them. */
    List<FormPair> unknown() {
        return unknown;
    }

    boolean hidAnything() {
        return !hidden.isEmpty();
    }

    /** Whether a text quotes something that was hidden. */
    boolean isQuotedIn(String text) {
        return hidden.stream().anyMatch(text::contains);
    }

    /** How many segments of a path are shown, of which the first ones led to this type. */
    private int shown(List<String> path, int known, Type type) {
        if (known == path.size() || (type instanceof Class<?> plain && OPAQUE.contains(plain))) {
            return ALL;
        }
        if (type instanceof ParameterizedType generic) {
            int index = path.get(known).matches("[0-9]+") ? 1 : 0;
            return shown(path, known + index, generic.getActualTypeArguments()[0]);
        }
        var component = type instanceof Class<?> plain ? COMPONENTS.get(plain).get(path.get(known)) : null;
        return component == null ? known : shown(path, known, component);
    }

    private int shown(List<String> path, int known, RecordComponent component) {
        if (component.isAnnotationPresent(Personal.class)) {
            personal = true;
            return known + 1;
        }
        return shown(path, known + 1, component.getGenericType());
    }
}
