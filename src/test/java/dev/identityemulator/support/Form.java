package dev.identityemulator.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Makes an escaped form body of {@code name=value} pairs. */
public final class Form {

    private Form() {}

    /** The body with these pairs; the value is all after the first {@code =}. */
    public static String of(String... pairs) {
        return Arrays.stream(pairs).map(Form::escaped).collect(Collectors.joining("&"));
    }

    private static String escaped(String pair) {
        int equals = pair.indexOf('=');
        return escape(pair.substring(0, equals)) + "=" + escape(pair.substring(equals + 1));
    }

    private static String escape(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
