package dev.identityemulator.api.form;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A parameter as it was sent: its bracketed name and its text or file.
 *
 * @param value the text, or the fingerprint of the file
 */
public record FormPair(String name, String value, @Nullable UploadedFile file) implements Comparable<FormPair> {

    FormPair(String name, String value) {
        this(name, value, null);
    }

    FormPair(String name, UploadedFile file) {
        this(name, file.fingerprint(), file);
    }

    /** The node of this pair in the tree of parameters. */
    public JsonNode node() {
        var nodes = JsonNodeFactory.instance;
        return file == null ? nodes.stringNode(value) : nodes.pojoNode(file);
    }

    /** The pair itself, or two pairs with the name and size of its file. */
    public Stream<FormPair> shown() {
        return file == null
                ? Stream.of(this)
                : Stream.of(
                        new FormPair(name + "[filename]", file.name()),
                        new FormPair(name + "[size]", String.valueOf(file.content().length)));
    }

    @Override
    public int compareTo(FormPair other) {
        int byName = name.compareTo(other.name);
        return byName == 0 ? value.compareTo(other.value) : byName;
    }
}
