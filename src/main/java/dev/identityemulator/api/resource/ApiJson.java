package dev.identityemulator.api.resource;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/** JSON as Stripe writes it: snake case, lower-case enums, unix seconds, two spaces of indentation, a final newline. */
public final class ApiJson {

    private static final JsonMapper MAPPER = StoredJson.mapper()
            .rebuild()
            .addModule(new ResourceModule())
            .defaultPrettyPrinter(prettyPrinter())
            .build();

    private ApiJson() {}

    /** The mapper for resources. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static DefaultPrettyPrinter prettyPrinter() {
        var separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        var indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
