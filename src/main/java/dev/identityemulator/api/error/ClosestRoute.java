package dev.identityemulator.api.error;

import dev.identityemulator.api.web.RequestPath;
import dev.identityemulator.platform.text.ClosestName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Guesses which call of the API is meant by a path or a method that the API does not have. */
@Component
class ClosestRoute {

    private static final String API = "/v1";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable List<Route> known;

    ClosestRoute(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** A path of the API with all its methods. */
    private record Route(String pattern, Set<String> methods) {

        /** How many letters of a path are wrong; empty if they are too many to be a slip. */
        Optional<Integer> distance(String path) {
            var wanted = pattern.split("/");
            var sent = path.split("/");
            int distance = 0;
            for (int i = 0; i < wanted.length; i++) {
                boolean like = wanted.length == sent.length
                        && (wanted[i].startsWith("{") ? !sent[i].isEmpty() : ClosestName.isLike(sent[i], wanted[i]));
                if (!like) {
                    return Optional.empty();
                }
                distance += wanted[i].startsWith("{") ? 0 : ClosestName.distance(sent[i], wanted[i]);
            }
            return Optional.of(distance);
        }

        String named() {
            return String.join(" or ", methods) + " " + pattern;
        }
    }

    private record Guess(Route route, int distance) {}

    /** A sentence that names the closest call, if there is one. */
    Optional<String> hint(String method, String path) {
        var plain = path.replaceFirst("/+$", "").replaceFirst("^/v1/v1/", "/v1/");
        var below = plain.replaceFirst("^" + API, "");
        var guesses = Stream.concat(Stream.of(plain, API + plain), parents().map(parent -> parent + below))
                .map(this::closest)
                .flatMap(Optional::stream)
                .toList();
        var exact = guesses.stream()
                .filter(guess ->
                        guess.distance() == 0 && guess.route().distance(plain).isPresent())
                .findFirst();
        if (exact.isPresent()
                && plain.equals(path)
                && !exact.get().route().methods().contains(method)) {
            return Optional.of("This path takes "
                    + String.join(" and ", exact.get().route().methods()) + ".");
        }
        return guesses.stream()
                .min(Comparator.comparingInt(Guess::distance))
                .map(guess -> "The closest call is " + guess.route().named() + ".");
    }

    /** Paths such as {@code /v1/identity}, which only group calls and are easily forgotten. */
    private Stream<String> parents() {
        var patterns = routes().stream().map(Route::pattern).collect(Collectors.toSet());
        return patterns.stream()
                .map(pattern -> pattern.replaceFirst("^(/[^/]+/[^/]+)/.*", "$1"))
                .filter(parent -> !patterns.contains(parent))
                .distinct()
                .sorted();
    }

    private Optional<Guess> closest(String path) {
        return routes().stream()
                .flatMap(route -> route.distance(path).map(letters -> new Guess(route, letters)).stream())
                .min(Comparator.comparingInt(Guess::distance));
    }

    private List<Route> routes() {
        var routes = known;
        if (routes == null) {
            routes = read();
            known = routes;
        }
        return routes;
    }

    private List<Route> read() {
        var methods = new TreeMap<String, Set<String>>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(API + "/") || pattern.startsWith(RequestPath.V2))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> methods.computeIfAbsent(pattern, absent -> new TreeSet<>())
                                        .add(method.name()))));
        return methods.entrySet().stream()
                .map(route -> new Route(route.getKey(), route.getValue()))
                .toList();
    }
}
