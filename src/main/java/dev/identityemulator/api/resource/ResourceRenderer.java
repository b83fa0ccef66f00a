package dev.identityemulator.api.resource;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** Turns a resource into Stripe's JSON: for a response with what the call expanded, for an event with nothing expanded. */
@Component
public class ResourceRenderer {

    private final ObjectWriter pretty = ApiJson.mapper().writerWithDefaultPrettyPrinter();
    private final List<ResourceLookup> lookups;

    ResourceRenderer(List<ResourceLookup> lookups) {
        this.lookups = lookups;
    }

    /** The body of a response: pretty-printed, ending in a newline, in UTF-8. */
    public byte[] response(ApiResource resource, Expansions expansions, String account) {
        var writer = expansions.isEmpty()
                ? pretty
                : pretty.withAttribute(Expansions.class, expansions)
                        .withAttribute(ResourceLookups.class, new ResourceLookups(lookups, account));
        var body = new ByteArrayBuilder(1024);
        writer.writeValue(body, resource);
        body.append('\n');
        return body.toByteArray();
    }

    /** What an event keeps of a resource: no field that has to be asked for is in it. */
    public static ObjectNode snapshot(ApiResource resource) {
        return ApiJson.mapper().valueToTree(resource);
    }
}
