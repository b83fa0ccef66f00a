package dev.identityemulator.api.resource;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of the fields that some types of resources mark, in themselves and in whatever they contain.
 *
 * @param texts personal fields that hold a text
 * @param dates personal fields that hold a date
 * @param maps personal fields that hold a map
 * @param secrets secret fields
 * @param sensitive the paths of {@link Expandable.Kind#SENSITIVE} fields, with the name of the object that they are in
 */
public record ResourceFields(
        Set<String> texts, Set<String> dates, Set<String> maps, Set<String> secrets, Set<String> sensitive) {

    /** The fields of these types. */
    public static ResourceFields of(Iterable<? extends Type> types) {
        var fields =
                new ResourceFields(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        var seen = new HashSet<String>();
        types.forEach(type -> fields.add(type, "", seen));
        return fields;
    }

    /** The name of a component in JSON and in parameters. */
    public static String name(RecordComponent component) {
        return component.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private void add(Type type, String parent, Set<String> seen) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType(), parent, seen);
            for (var argument : generic.getActualTypeArguments()) {
                add(argument, parent, seen);
            }
        } else if (type instanceof Class<?> record && record.isRecord()) {
            var place = ApiResource.class.isAssignableFrom(record) ? "" : parent;
            if (seen.add(place + " " + record.getName())) {
                for (var component : record.getRecordComponents()) {
                    add(component, place);
                    add(component.getGenericType(), name(component), seen);
                }
            }
        }
    }

    private void add(RecordComponent component, String parent) {
        var name = name(component);
        if (component.isAnnotationPresent(Personal.class)) {
            var type = component.getType();
            (type == String.class ? texts : Map.class.isAssignableFrom(type) ? maps : dates).add(name);
        }
        if (component.isAnnotationPresent(Secret.class)) {
            secrets.add(name);
        }
        var expandable = component.getAccessor().getAnnotation(Expandable.class);
        if (expandable != null && expandable.value() == Expandable.Kind.SENSITIVE) {
            sensitive.add(parent.isEmpty() ? name : parent + "." + name);
        }
    }
}
