package dev.identityemulator.core.seed;

import dev.identityemulator.api.account.KeyAccount;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns places into the trees that parameters are read from, whose values are texts; bounded in the number of its values. */
final class SeedTree {

    /** Aliases may repeat what they name. */
    private static final int MOST_VALUES = 2_000_000;

    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ, Tag.MERGE);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The values on the way to the one that is read: aliases can make a value contain itself. */
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private int values;

    /** The tree of a place; what cannot be used is noted, and left out. */
    JsonNode of(SeedPlace place) {
        var node = place.value();
        values++;
        if (values > MOST_VALUES || !open.add(node)) {
            if (values <= MOST_VALUES + 1) {
                place.mistake("", values > MOST_VALUES ? "the seed has too many values" : "contains itself");
            }
            return NODES.stringNode("");
        }
        if (!PLAIN.contains(node.getTag())) {
            place.mistake("", "has a tag, and no tag is understood here");
        }
        var tree = plain(place);
        open.remove(node);
        return tree;
    }

    private JsonNode plain(SeedPlace place) {
        if (place.value() instanceof MappingNode) {
            return object(place);
        }
        if (place.value() instanceof SequenceNode) {
            var list = NODES.arrayNode();
            place.entries().forEach(entry -> list.add(of(entry)));
            return list;
        }
        return NODES.stringNode(text(place));
    }

    private JsonNode object(SeedPlace place) {
        var object = NODES.objectNode();
        var names = new HashSet<String>();
        for (var field : place.fields()) {
            var name = name(field.getKeyNode());
            var below = place.below(name, field.getKeyNode(), field.getValueNode());
            if (!(field.getKeyNode() instanceof ScalarNode)
                    || field.getKeyNode().getTag().equals(Tag.MERGE)) {
                below.mistakeOfName("only plain names can stand before a colon");
            } else if (!names.add(name)) {
                below.mistakeOfName("the field is there twice");
            } else {
                object.set(name, of(below));
            }
        }
        return object;
    }

    static String name(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private static String text(SeedPlace place) {
        var text = String.valueOf(place.text());
        if (place.value().getTag().equals(Tag.NULL)) {
            place.mistake("", "has no value; leave the field out");
        }
        if (KeyAccount.isLive(text.strip())) {
            place.mistake("", "is a key of Stripe's live mode, which belongs into no file; if it is real, roll it");
        }
        if (text.indexOf('\0') >= 0) {
            place.mistake("", "contains a null character");
        }
        return text;
    }
}
