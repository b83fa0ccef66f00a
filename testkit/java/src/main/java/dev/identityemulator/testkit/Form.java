package dev.identityemulator.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes parameters as Stripe's API reads them. */
final class Form {

    private Form() {}

    static String encode(Map<String, ?> params) {
        return params.entrySet().stream()
                .flatMap(param -> pairs(param.getKey(), param.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** A list has a number for each of its members. */
    private static Stream<String> pairs(String name, Object value) {
        if (value instanceof List<?> list) {
            return IntStream.range(0, list.size()).boxed().flatMap(i -> pairs(name + "[" + i + "]", list.get(i)));
        }
        return Stream.of(encoded(name) + "=" + encoded(String.valueOf(value)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
