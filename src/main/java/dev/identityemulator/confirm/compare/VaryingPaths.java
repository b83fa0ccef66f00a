package dev.identityemulator.confirm.compare;

import java.util.List;
import java.util.regex.Pattern;

/** The members of a body whose values differ by nature, as a scenario names them; {@code *} stands for any name or number. */
final class VaryingPaths {

    private final List<Pattern> paths;

    VaryingPaths(List<String> paths) {
        this.paths = paths.stream()
                .map(path -> Pattern.compile(path.replace(".", "\\.").replace("*", "[^.]+")))
                .toList();
    }

    boolean matches(String path) {
        return paths.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }
}
