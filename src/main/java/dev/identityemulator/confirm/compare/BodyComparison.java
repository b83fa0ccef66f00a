package dev.identityemulator.confirm.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Compares two bodies member by member: names and their order, types, nulls and values. */
final class BodyComparison {

    private static final int LONGEST_SHOWN = 300;

    private final Correspondence correspondence;
    private final VaryingPaths varying;
    private final List<Difference> differences;

    BodyComparison(Correspondence correspondence, VaryingPaths varying, List<Difference> differences) {
        this.correspondence = correspondence;
        this.varying = varying;
        this.differences = differences;
    }

    void compare(String path, JsonNode here, JsonNode there) {
        if (here.isObject() && there.isObject()) {
            compareObjects(path, here, there);
        } else if (here.isArray() && there.isArray()) {
            compareArrays(path, here, there);
        } else if (varying.matches(path)) {
            if (here.getNodeType() != there.getNodeType()) {
                add(path, type(here), type(there));
            }
        } else if (!same(here, there)) {
            differ(path, here, there);
        }
    }

    private void compareObjects(String path, JsonNode here, JsonNode there) {
        compareNames(path, here, there, this::shownHere, this::shownThere);
        for (var name : here.propertyNames()) {
            if (there.has(name)) {
                compare(below(path, name), here.get(name), there.get(name));
            }
        }
    }

    /** Compares only which members there are, and their order; nothing is shown of their values. */
    void compareNames(JsonNode here, JsonNode there) {
        compareNames("", here, there, BodyComparison::type, BodyComparison::type);
    }

    private void compareNames(
            String path,
            JsonNode here,
            JsonNode there,
            Function<JsonNode, String> shownHere,
            Function<JsonNode, String> shownThere) {
        var ours = names(here);
        var theirs = names(there);
        ours.stream()
                .filter(name -> !theirs.contains(name))
                .forEach(name -> add(below(path, name), shownHere.apply(here.get(name)), "(absent)"));
        theirs.stream()
                .filter(name -> !ours.contains(name))
                .forEach(name -> add(below(path, name), "(absent)", shownThere.apply(there.get(name))));
        var oursInOrder = new ArrayList<>(ours);
        oursInOrder.retainAll(theirs);
        var theirsInOrder = new ArrayList<>(theirs);
        theirsInOrder.retainAll(ours);
        if (!oursInOrder.equals(theirsInOrder)) {
            add(path + " (order of members)", shortened(oursInOrder.toString()), shortened(theirsInOrder.toString()));
        }
    }

    private void compareArrays(String path, JsonNode here, JsonNode there) {
        if (varying.matches(path)) {
            return;
        }
        if (here.size() != there.size()) {
            add(path + " (entries)", String.valueOf(here.size()), String.valueOf(there.size()));
        }
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            compare(below(path, String.valueOf(i)), here.get(i), there.get(i));
        }
    }

    private boolean same(JsonNode here, JsonNode there) {
        if (here.isString() && there.isString()) {
            return correspondence.same(here.stringValue(), there.stringValue());
        }
        if (here.isIntegralNumber()
                && there.isIntegralNumber()
                && here.canConvertToLong()
                && there.canConvertToLong()) {
            return correspondence.same(here.longValue(), there.longValue());
        }
        return here.equals(there);
    }

    private void differ(String path, JsonNode here, JsonNode there) {
        add(path, shownHere(here), shownThere(there));
    }

    private void add(String path, String here, String there) {
        differences.add(new Difference(path, here, there));
    }

    private String shownHere(JsonNode value) {
        return value.canConvertToLong() && value.isIntegralNumber()
                ? correspondence.shownHere(value.longValue())
                : shortened(correspondence.shownHere(value.toString()));
    }

    private String shownThere(JsonNode value) {
        return value.canConvertToLong() && value.isIntegralNumber()
                ? correspondence.shownThere(value.longValue())
                : shortened(correspondence.shownThere(value.toString()));
    }

    private static String type(JsonNode value) {
        return "(" + value.getNodeType().name().toLowerCase(Locale.ROOT) + ")";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static Set<String> names(JsonNode object) {
        return new LinkedHashSet<>(object.propertyNames());
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
