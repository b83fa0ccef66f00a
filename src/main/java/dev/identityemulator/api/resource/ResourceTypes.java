package dev.identityemulator.api.resource;

import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Knows the fields of all resources: those that some controller returns. */
@Component
public class ResourceTypes implements Supplier<ResourceFields> {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile @Nullable ResourceFields fields;

    ResourceTypes(ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** The fields of all resources, collected when first asked for. */
    @Override
    public ResourceFields get() {
        var known = fields;
        if (known == null) {
            known = ResourceFields.of(routes.stream()
                    .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                    .filter(method -> ApiResource.class.isAssignableFrom(
                            method.getMethod().getReturnType()))
                    .<Type>map(method -> method.getMethod().getGenericReturnType())
                    .toList());
            fields = known;
        }
        return known;
    }
}
