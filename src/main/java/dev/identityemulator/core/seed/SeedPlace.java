package dev.identityemulator.core.seed;

import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.api.web.ApiHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a seed file: its path, such as {@code accounts[0].sessions[2]}, and what stands there.
 *
 * @param key the field's name, or what stands there where it has none
 */
public record SeedPlace(SeedFile file, String path, Node key, Node value) {

    static SeedPlace of(SeedFile file, Node root) {
        return new SeedPlace(file, "", root, root);
    }

    /** The fields, if there are any. */
    List<NodeTuple> fields() {
        return value instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    /** The field of this name, if there is one. */
    Optional<SeedPlace> field(String name) {
        return fields().stream()
                .filter(field -> field.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name))
                .findFirst()
                .map(field -> below(name, field.getKeyNode(), field.getValueNode()));
    }

    /** The entries, if it is a list. */
    List<SeedPlace> entries() {
        if (!(value instanceof SequenceNode list)) {
            return List.of();
        }
        var nodes = list.getValue();
        return IntStream.range(0, nodes.size())
                .mapToObj(i -> below(String.valueOf(i), nodes.get(i), nodes.get(i)))
                .toList();
    }

    SeedPlace below(String name, Node itsKey, Node itsValue) {
        return new SeedPlace(file, SeedPath.below(path, name), itsKey, itsValue);
    }

    /** The text, if there is a single one. */
    @Nullable
    String text() {
        return value instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    /** Notes that the field of this bracketed name is wrong, or this place itself if it is empty. */
    void mistake(String param, String sentence) {
        var place = this;
        var missing = "";
        for (var name : SeedPath.names(param)) {
            var next = place.child(name);
            if (!missing.isEmpty() || next.isEmpty()) {
                missing = SeedPath.below(missing.isEmpty() ? place.path : missing, name);
            } else {
                place = next.get();
            }
        }
        place.note(missing.isEmpty() ? place.path : missing, sentence, place.value.getStartMark());
    }

    /** Notes that something is wrong with this field's name. */
    void mistakeOfName(String sentence) {
        note(path, sentence, key.getStartMark());
    }

    /** Notes an error of the parameters at their fields. */
    void mistake(ApiException error) {
        var param = error.param().orElse("");
        var place = find(param);
        if (error.reason().equals("parameter_unknown") && place.isPresent()) {
            place.get().mistakeOfName(Sentences.unknown(error.headers().get(ApiHeaders.EMULATOR_HINT)));
        } else {
            mistake(param, Sentences.of(error, place.map(SeedPlace::text).orElse(null)));
        }
    }

    private Optional<SeedPlace> find(String param) {
        var place = Optional.of(this);
        for (var name : SeedPath.names(param)) {
            place = place.flatMap(parent -> parent.child(name));
        }
        return place;
    }

    private Optional<SeedPlace> child(String name) {
        if (!(value instanceof SequenceNode list)) {
            return field(name);
        }
        int index = SeedPath.isIndex(name)
                ? Integer.parseInt(name)
                : list.getValue().size();
        return list.getValue().stream().skip(index).findFirst().map(entry -> below(name, entry, entry));
    }

    private void note(String where, String sentence, Mark at) {
        file.mistakes().add(file.name(), SeedFile.line(at), SeedFile.column(at), where, sentence);
    }
}
