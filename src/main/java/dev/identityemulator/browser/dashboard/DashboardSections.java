package dev.identityemulator.browser.dashboard;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** All sections of the dashboard. */
@Component
class DashboardSections {

    private final List<DashboardSection> sections;
    private final Map<String, String> pathsOfObjects = new HashMap<>();

    DashboardSections(ListableBeanFactory beans) {
        this.sections = Stream.of(beans.getBeanNamesForAnnotation(DashboardSection.class))
                .map(bean -> Objects.requireNonNull(beans.findAnnotationOnBean(bean, DashboardSection.class)))
                .sorted(Comparator.comparing(DashboardSection::order))
                .toList();
        for (var section : sections) {
            for (int i = 0; i < section.idPrefixes().length; i++) {
                pathsOfObjects.put(section.idPrefixes()[i], section.paths()[i]);
            }
        }
    }

    /** A link to a section. */
    record Tab(String label, String href, boolean current) {}

    /** The tabs of an account's pages at {@code base}; the one with {@code path} is the current one. */
    List<Tab> tabs(String base, @Nullable String path) {
        return sections.stream().map(section -> tab(section, base, path)).toList();
    }

    /** The path of the page of the object with this id; null if no section shows such objects. */
    @Nullable
    String pathOf(String id) {
        var path = pathsOfObjects.get(id.split("_", 2)[0]);
        return path == null ? null : path + "/" + id;
    }

    private static Tab tab(DashboardSection section, String base, @Nullable String path) {
        var paths = List.of(section.paths());
        var href = paths.get(0).isEmpty() ? base : base + "/" + paths.get(0);
        return new Tab(section.title(), href, path != null && paths.contains(path));
    }
}
