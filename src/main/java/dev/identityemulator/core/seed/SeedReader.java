package dev.identityemulator.core.seed;

import dev.identityemulator.api.params.ParamsBinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;

/** Reads seed files into what each account is given, and notes every mistake. */
@Component
class SeedReader {

    private static final String ACCOUNTS = "accounts";

    private final ParamsBinder binder;
    private final List<SeedSection<?, ?>> sections;

    SeedReader(ParamsBinder binder, ObjectProvider<SeedSection<?, ?>> sections) {
        this.binder = binder;
        this.sections = sections.orderedStream().toList();
    }

    /** The seeds by account, in the order of the files. */
    Map<String, AccountSeed> read(List<SeedFile> files) {
        var seeds = new LinkedHashMap<String, AccountSeed>();
        var trees = new SeedTree();
        for (var file : files) {
            file.root()
                    .map(root -> SeedPlace.of(file, root))
                    .ifPresent(root -> accounts(root).forEach(account -> read(account, trees.of(account), seeds)));
        }
        return seeds;
    }

    private static List<SeedPlace> accounts(SeedPlace root) {
        if (!(root.value() instanceof MappingNode)) {
            root.mistake("", "the file has to begin with accounts:");
            return List.of();
        }
        for (var field : root.fields()) {
            var name = SeedTree.name(field.getKeyNode());
            if (!name.equals(ACCOUNTS)) {
                root.below(name, field.getKeyNode(), field.getValueNode())
                        .mistakeOfName(Sentences.unknown(name, Set.of(ACCOUNTS)));
            }
        }
        var accounts = root.field(ACCOUNTS);
        if (accounts.isEmpty()) {
            root.mistake(ACCOUNTS, "is missing");
            return List.of();
        }
        if (!(accounts.get().value() instanceof SequenceNode)) {
            accounts.get().mistake("", "is not a list");
        }
        return accounts.get().entries();
    }

    private void read(SeedPlace place, JsonNode tree, Map<String, AccountSeed> seeds) {
        var binding = new SeedBinding(binder);
        if (!binding.isObject(place, tree)) {
            return;
        }
        var names = new LinkedHashSet<>(SeedBinding.names(AccountHead.class));
        sections.forEach(section -> names.add(section.name().split("\\.", 2)[0]));
        binding.requireKnown(place, tree, names);
        var head = binding.bind(place, SeedBinding.part(tree, SeedBinding.names(AccountHead.class)), AccountHead.class);
        var parts = new ArrayList<SeededPart<?, ?>>();
        sections.forEach(section -> parts.addAll(new SectionReader(binding, sections).read(section, place, tree)));
        head.flatMap(known -> known.account(place)).ifPresent(account -> {
            var seed = new AccountSeed(account, head.get().past(), parts, AccountSeed.digest(tree.toString()));
            if (seeds.putIfAbsent(account, seed) != null) {
                place.mistake("key", "names an account that the seed has already");
            }
        });
        requireDistinctIds(parts);
    }

    private static void requireDistinctIds(List<SeededPart<?, ?>> parts) {
        var owners = new HashMap<String, String>();
        for (var part : parts) {
            part.entry().place().field("id").map(SeedPlace::text).ifPresent(id -> {
                var owner = owners.putIfAbsent(id, part.entry().place().path());
                if (owner != null) {
                    part.entry().mistake("id", "\"" + Sentences.shown(id) + "\" is the id of " + owner + " too");
                }
            });
        }
    }
}
