package dev.identityemulator.core.personaldata;

import dev.identityemulator.api.account.ApiObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in a text the ids of what can be redacted: alone, in a client secret, or deep inside of JSON. */
@Component
public class RedactableIds {

    private static final int LENGTH_BEHIND_PREFIX = 24;

    private final List<String> prefixes;

    RedactableIds(EntityManager entities) {
        this.prefixes = entities.getMetamodel().getEntities().stream()
                .map(Type::getJavaType)
                .filter(type -> type.isAnnotationPresent(ApiObject.class))
                .map(type -> type.getAnnotation(ApiObject.class))
                .filter(ApiObject::redactable)
                .map(object -> object.prefix() + "_")
                .toList();
    }

    /** The ids in these texts, each once. */
    public Set<String> in(@Nullable String... texts) {
        return in(prefixes, texts);
    }

    static Set<String> in(Collection<String> prefixes, @Nullable String... texts) {
        var found = new LinkedHashSet<String>();
        for (var text : texts) {
            if (text != null) {
                prefixes.forEach(prefix -> find(prefix, text, found));
            }
        }
        return found;
    }

    private static void find(String prefix, String text, Set<String> found) {
        int begin = text.indexOf(prefix);
        while (begin >= 0) {
            int end = begin + prefix.length();
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            if (end - begin == prefix.length() + LENGTH_BEHIND_PREFIX) {
                found.add(text.substring(begin, end));
            }
            begin = text.indexOf(prefix, end);
        }
    }
}
