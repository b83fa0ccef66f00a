package dev.identityemulator.api.params;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.error.HintAt;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.platform.text.ClosestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/** Turns a tree of parameters into its typed record. */
@Component
public class ParamsBinder {

    private final JsonMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new ParamsModule())
            .addHandler(new ProblemHandler())
            .build();

    /**
     * The record; the names in the tree are without brackets.
     *
     * @throws dev.identityemulator.api.error.ApiException if a parameter is unknown, missing or wrong
     */
    public <T> T bind(JsonNode tree, Class<T> type) {
        var problems = new ParamProblems();
        T params = read(tree, type, problems);
        problems.throwAny(() -> names("", tree));
        if (params instanceof Params checked) {
            checked.check();
        }
        return params;
    }

    /** The same with every error in place of the first one. */
    public <T> Bound<T> bindAll(JsonNode tree, Class<T> type) {
        var problems = new ParamProblems();
        @Nullable T params = null;
        try {
            params = read(tree, type, problems);
            if (problems.all().isEmpty() && params instanceof Params checked) {
                checked.check();
            }
        } catch (ApiException error) {
            problems.add(error);
        }
        return new Bound<>(params, problems.all());
    }

    /**
     * What was read.
     *
     * @param value the record, which can be used if there are no errors
     */
    public record Bound<T>(@Nullable T value, List<ApiException> errors) {}

    private <T> T read(JsonNode tree, Class<T> type, ParamProblems problems) {
        try {
            return mapper.readerFor(type)
                    .withAttribute(ParamProblems.class, problems)
                    .readValue(tree);
        } catch (InvalidFormatException emptyObject) { // Jackson calls no handler for these
            throw ParamErrors.empty(name(emptyObject));
        }
    }

    private static String name(InvalidFormatException problem) {
        var segments = problem.getPath().stream().map(ParamsBinder::segment).toList();
        var inner = segments.subList(1, segments.size()).stream().map(segment -> "[" + segment + "]");
        return segments.get(0) + inner.collect(Collectors.joining());
    }

    private static String segment(JacksonException.Reference place) {
        return place.getPropertyName() == null ? String.valueOf(place.getIndex()) : place.getPropertyName();
    }

    /** The bracketed names of all parameters in a tree, in its order. */
    private static List<String> names(String parent, JsonNode tree) {
        var names = new ArrayList<String>();
        tree.properties().forEach(field -> {
            var name = parent.isEmpty() ? field.getKey() : parent + "[" + field.getKey() + "]";
            names.add(name);
            names.addAll(names(name, field.getValue()));
        });
        return names;
    }

    /** Collects the errors that Jackson itself finds, and lets it continue. */
    private static final class ProblemHandler extends DeserializationProblemHandler {

        private static final int MOST_NAMED = 8;

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                @Nullable ValueDeserializer<?> deserializer,
                Object beanOrClass,
                String name) {
            var sent = ParamName.at(parser);
            var hint = ClientOptions.hint(sent)
                    .or(() -> declaredHint(name, deserializer))
                    .or(() -> hint(sent, name, deserializer));
            ParamProblems.of(context).unknown(sent, hint);
            parser.skipChildren();
            return true;
        }

        private static Optional<String> declaredHint(String name, @Nullable ValueDeserializer<?> deserializer) {
            return deserializer == null
                    ? Optional.empty()
                    : Stream.of(deserializer.handledType().getAnnotationsByType(HintAt.class))
                            .filter(declared -> declared.name().equals(name))
                            .map(HintAt::hint)
                            .findFirst();
        }

        /** The bracketed name of the parameter that was probably meant, in the same place; or all that are there, if they are few. */
        private static Optional<String> hint(String sent, String name, @Nullable ValueDeserializer<?> deserializer) {
            var known = deserializer == null ? null : deserializer.getKnownPropertyNames();
            if (known == null) {
                return Optional.empty();
            }
            return ClosestName.to(name, known)
                    .map(other -> "The closest parameter is " + replaceLast(sent, name, other) + ".")
                    .or(() -> known.size() > MOST_NAMED ? Optional.empty() : Optional.of(all(known)));
        }

        private static String all(Collection<Object> known) {
            var names = known.stream().map(String::valueOf).sorted().toList();
            return names.isEmpty()
                    ? "No parameters are taken."
                    : "The parameters here are " + String.join(", ", names) + ".";
        }

        private static String replaceLast(String text, String part, String other) {
            int at = text.lastIndexOf(part);
            return at < 0 ? other : text.substring(0, at) + other + text.substring(at + part.length());
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context,
                JavaType type,
                JsonToken token,
                JsonParser parser,
                @Nullable String message) {
            return notAnObject(context, parser);
        }

        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                @Nullable ValueInstantiator instantiator,
                JsonParser parser,
                @Nullable String message) {
            return notAnObject(context, parser);
        }

        @Override
        public @Nullable Object handleWeirdNativeValue(
                DeserializationContext context, JavaType type, Object value, JsonParser parser) {
            return notAnObject(context, parser);
        }

        private static @Nullable Object notAnObject(DeserializationContext context, JsonParser parser) {
            var name = ParamName.at(parser);
            boolean empty = parser.currentToken() == JsonToken.VALUE_STRING
                    && parser.getString().isEmpty();
            ParamProblems.of(context).add(empty ? ParamErrors.empty(name) : ParamErrors.invalidObject(name));
            parser.skipChildren();
            return null;
        }
    }
}
