package dev.identityemulator.platform.startup;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;

/** Prints which setting cannot be used and what to write, where Spring Boot would name classes. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after those that know more of a setting
class SettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final Map<Class<?>, String> FORMS = Map.of(
            Duration.class, "a number with its unit, such as 500ms, 3s, 10m, 1h or 4d",
            Boolean.class, "true or false",
            Integer.class, "a whole number",
            InetAddress.class, "an address of this machine, such as 127.0.0.1",
            URI.class, "an absolute URL, such as http://localhost:12111");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException failure) {
        var name = failure.getName().toString();
        var given = failure.getProperty();
        var type = failure.getTarget().getType();
        if (type.toClass().isRecord()) { // which has looked at its values and rejects them in a sentence of its own
            return new FailureAnalysis(
                    NestedExceptionUtils.getMostSpecificCause(failure).getMessage() + ".",
                    "Change it, or remove it: its default is a good one.",
                    failure);
        }
        if (given == null) {
            return null;
        }
        return new FailureAnalysis(
                "The setting " + name + " cannot be \"" + given.getValue() + "\".",
                "Write " + form(type) + ", or remove it for its default.",
                failure);
    }

    private static String form(ResolvableType type) {
        var plain = ClassUtils.resolvePrimitiveIfNecessary(type.toClass());
        if (Collection.class.isAssignableFrom(plain)) {
            return form(type.getGeneric(0)) + ", and commas between several";
        }
        if (plain.isEnum()) {
            return "one of "
                    + Arrays.stream(plain.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant)
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        return FORMS.getOrDefault(plain, "another value");
    }
}
