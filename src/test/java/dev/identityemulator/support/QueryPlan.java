package dev.identityemulator.support;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A statement and its plan after a run.
 *
 * @param text of H2 the statement with its plan, of PostgreSQL the plan as JSON
 */
public record QueryPlan(String sql, String text) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SCAN_COUNT = Pattern.compile("scanCount: (\\d+)");

    /** The number of rows or index entries that the database read, including those that it skipped. */
    public long scanned() {
        return isOfPostgres()
                ? scanned(JSON.readTree(text).path(0).path("Plan"))
                : SCAN_COUNT
                        .matcher(text)
                        .results()
                        .mapToLong(count -> Long.parseLong(count.group(1)))
                        .sum();
    }

    /** The number of pages that PostgreSQL read, from memory or not; 0 for H2. */
    public long pages() {
        var plan = isOfPostgres() ? JSON.readTree(text).path(0).path("Plan") : JSON.createObjectNode();
        return plan.path("Shared Hit Blocks").asLong(0)
                + plan.path("Shared Read Blocks").asLong(0);
    }

    private boolean isOfPostgres() {
        return text.startsWith("[");
    }

    private static long scanned(JsonNode node) {
        long rows = 0;
        if (node.path("Node Type").asString("").contains("Scan")) {
            double each = node.path("Actual Rows").asDouble(0)
                    + node.path("Rows Removed by Filter").asDouble(0)
                    + node.path("Rows Removed by Index Recheck").asDouble(0);
            rows = Math.round(each * node.path("Actual Loops").asDouble(1));
        }
        for (var child : node.path("Plans")) {
            rows += scanned(child);
        }
        return rows;
    }

    @Override
    public String toString() {
        return sql + "\nscanned " + scanned() + ", pages " + pages() + "\n" + text;
    }
}
