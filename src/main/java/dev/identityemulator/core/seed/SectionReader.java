package dev.identityemulator.core.seed;

import dev.identityemulator.api.params.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;

/** Reads a section of an account into its entries. */
record SectionReader(SeedBinding binding, List<SeedSection<?, ?>> all) {

    /** The entries of a section that are right. */
    <S, P extends Params> List<SeededPart<S, P>> read(SeedSection<S, P> section, SeedPlace account, JsonNode tree) {
        var place = Optional.of(account);
        var node = tree;
        boolean isGroup = false;
        for (var name : section.name().split("\\.", -1)) {
            if (isGroup) {
                requireKnownInGroup(section, place.get(), node);
            }
            place = place.flatMap(parent -> parent.field(name));
            node = node.path(name);
            if (place.isEmpty()) {
                return List.of();
            }
            isGroup = true;
        }
        return entries(section, place.get(), node);
    }

    private void requireKnownInGroup(SeedSection<?, ?> section, SeedPlace group, JsonNode tree) {
        var beginning = section.name().substring(0, section.name().indexOf('.') + 1);
        var names = all.stream()
                .map(SeedSection::name)
                .filter(name -> name.startsWith(beginning))
                .map(name -> name.substring(beginning.length()))
                .toList();
        if (binding.isObject(group, tree)) {
            binding.requireKnown(group, tree, names);
        }
    }

    private <S, P extends Params> List<SeededPart<S, P>> entries(
            SeedSection<S, P> section, SeedPlace place, JsonNode node) {
        var own = SeedBinding.names(section.fields());
        var sent = SeedBinding.names(section.params()).stream()
                .filter(name -> !own.contains(name))
                .toList();
        if (!section.isList()) {
            return entry(section, place, node, own, sent).stream().toList();
        }
        if (!(place.value() instanceof SequenceNode)) {
            place.mistake("", "is not a list");
            return List.of();
        }
        var parts = new ArrayList<SeededPart<S, P>>();
        var places = place.entries();
        for (int i = 0; i < places.size(); i++) {
            entry(section, places.get(i), node.path(i), own, sent).ifPresent(parts::add);
        }
        return parts;
    }

    private <S, P extends Params> Optional<SeededPart<S, P>> entry(
            SeedSection<S, P> section, SeedPlace place, JsonNode node, List<String> own, List<String> sent) {
        if (!binding.isObject(place, node)) {
            return Optional.empty();
        }
        binding.requireKnown(
                place, node, Stream.concat(own.stream(), sent.stream()).toList());
        var fields = binding.bind(place, SeedBinding.part(node, own), section.fields());
        var params = binding.bind(place, SeedBinding.part(node, sent), section.params());
        return fields.flatMap(said -> params.map(made -> {
            var entry = new SeedEntry<>(place, said, made);
            section.check(entry);
            return new SeededPart<>(section, entry);
        }));
    }
}
