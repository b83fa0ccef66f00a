package dev.identityemulator.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.identityemulator.api.params.Params;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All routes of a running application, read from the application itself. */
final class Routes {

    private final Set<String> found = new TreeSet<>();
    private final Set<String> textParams = new TreeSet<>();

    private Routes() {}

    /** The routes of this application; fails if a handler mapping cannot be read. */
    static Routes of(ApplicationContext application) {
        var routes = new Routes();
        application.getBeansOfType(HandlerMapping.class).values().forEach(routes::add);
        return routes;
    }

    /** Each as its method and its pattern. */
    Set<String> all() {
        return found;
    }

    /** The parameters that take any text, each behind its route. */
    Set<String> textParams() {
        return textParams;
    }

    /** The route that serves such a request; the most specific one if several match. */
    Optional<String> use(String method, String path) {
        var container = PathContainer.parsePath(path);
        return found.stream()
                .filter(route -> route.startsWith(method + " ") || route.startsWith("ANY "))
                .filter(route -> pattern(route).matches(container))
                .min(Comparator.comparing(Routes::pattern));
    }

    private static PathPattern pattern(String route) {
        return PathPatternParser.defaultInstance.parse(route.substring(route.indexOf(' ') + 1));
    }

    private void add(HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping controllers) {
            controllers.getHandlerMethods().forEach(this::add);
        } else if (mapping instanceof RouterFunctionMapping functions) {
            assertThat(functions.getRouterFunction())
                    .as("functions, whose routes cannot be read")
                    .isNull();
        } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
            urls.getHandlerMap().keySet().forEach(path -> found.add("ANY " + path));
        } else if (!mapping.getClass()
                .getSimpleName()
                .equals("UpstreamMapping")) { // it has no route, and serves only what has none
            throw new AssertionError("the routes of this cannot be read: " + mapping);
        }
    }

    private void add(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        var names = methods.isEmpty()
                ? List.of("ANY")
                : methods.stream().map(RequestMethod::name).toList();
        for (var path : info.getPatternValues()) {
            for (var name : names) {
                found.add(name + " " + path);
                texts(handler).forEach(param -> textParams.add(name + " " + path + " " + param));
            }
        }
    }

    private static Stream<String> texts(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .filter(type -> Params.class.isAssignableFrom(type) && type.isRecord())
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(part -> List.of("java.lang.String", "java.util.List<java.lang.String>")
                        .contains(part.getGenericType().getTypeName()))
                .map(part -> part.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }
}
