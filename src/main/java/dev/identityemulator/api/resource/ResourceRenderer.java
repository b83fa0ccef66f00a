package dev.identityemulator.api.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** Turns a resource into Stripe's JSON: for a response with what the call expands, for an event with nothing expanded. */
@Component
public class ResourceRenderer {

    private static final ObjectWriter PRETTY = ApiJson.mapper().writerWithDefaultPrettyPrinter();
    private static final ObjectWriter COMPACT = ApiJson.mapper().writer();

    private final SingletonSupplier<List<ResourceLookup>> lookups;

    ResourceRenderer(ObjectProvider<ResourceLookup> lookups) {
        this.lookups = SingletonSupplier.of(() -> lookups.stream().toList());
    }

    /**
     * The body of a response with nothing expanded: pretty-printed, ending in a newline, in UTF-8.
     *
     * @param version the API version, if it may lack some members; null for the newest
     */
    public static byte[] response(ApiResource resource, @Nullable String version) {
        return bytes(of(PRETTY, version), resource);
    }

    /**
     * The body of a response with what the call expands. References that rendering meets are looked up afterwards, all at
     * once, and the resource is rendered again: so a list costs one statement for each kind and level of references.
     *
     * @param baseUrl what absolute links in the response begin with
     * @param version the API version, if it may lack some members; null for the newest
     */
    public byte[] response(
            ApiResource resource, Expansions expansions, String account, String baseUrl, @Nullable String version) {
        var references = new ExpandedReferences();
        var writer = of(PRETTY, version)
                .withAttribute(Expansions.class, expansions)
                .withAttribute(ExpandedReferences.class, references);
        var body = bytes(writer, resource);
        while (references.lookUp(lookups.obtain(), account, baseUrl)) {
            body = bytes(writer, resource);
        }
        return body;
    }

    /**
     * What an event keeps of a resource: no field that has to be asked for is in it.
     *
     * @param version the API version, if it may lack some members; null for the newest
     */
    public static ObjectNode snapshot(ApiResource resource, @Nullable String version) {
        return of(COMPACT, version).valueToTree(resource);
    }

    /** The same as text. */
    public static String compact(ApiResource resource, @Nullable String version) {
        return of(COMPACT, version).writeValueAsString(resource);
    }

    private static ObjectWriter of(ObjectWriter writer, @Nullable String version) {
        return version == null ? writer : writer.withAttribute(Since.class, version);
    }

    private static byte[] bytes(ObjectWriter writer, ApiResource resource) {
        var body = new ByteArrayBuilder(1024);
        writer.writeValue(body, resource);
        body.append('\n');
        return body.toByteArray();
    }
}
